import { gunzipSync } from "node:zlib";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ChecklistDocument, ChecklistList } from "#core/contract.ts";
import { System } from "#core/contract-session.ts";
import { languageStamp } from "#core/language-stamp.ts";
import { aTemporaryFolder } from "../store/temporary-folder.ts";
import { aPerson, sender } from "./people.ts";
import { aRunningApp } from "./running-app.ts";
import { answer, change, someWork } from "./work.ts";

const folder = aTemporaryFolder();
mkdirSync(folder.file("pages/assets"), { recursive: true });
writeFileSync(folder.file("pages/index.html"), "<!doctype html><title>Seite</title>");
writeFileSync(folder.file("pages/assets/app-a1b2c3.js"), "export {};");
writeFileSync(folder.file("pages/assets/app-gone.js"), "export {};");
writeFileSync(folder.file("pages/favicon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
writeFileSync(folder.file("secret.txt"), "geheim");

const running = aRunningApp({ settings: { pages: join(folder.path, "pages"), demo: true } });
const page = { accept: "text/html,application/xhtml+xml" };

describe("before sign-in", () => {
  it("the product, its version and its kind of operation are told", async () => {
    const reply = await sender(running())("GET", "/api/system");
    expect(reply.shaped(System)).toEqual({
      product: "Praxis- und Digitalcheck",
      version: "9.9.9",
      demo: true,
      insecure: false,
      setupOpen: false,
    });
  });

  it("the server says that it lives and can work", async () => {
    const send = sender(running());
    expect([(await send("GET", "/healthz")).text, (await send("GET", "/readyz")).text]).toEqual([
      '{"status":"ok"}',
      '{"status":"ready"}',
    ]);
  });
});

describe("every answer", () => {
  it.each(["/", "/api/system", "/api/nichts", "/assets/app-a1b2c3.js", "/favicon.svg", "/fehlt.png"])(
    "of %s carries the strict policy",
    async (url) => {
      const { headers } = await sender(running())("GET", url, undefined, page);
      const policy = String(headers["content-security-policy"]).split(";");
      expect([...policy].sort()).toEqual(
        [
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
        ].sort(),
      );
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["strict-transport-security"]).toBeUndefined();
    },
  );

  it("of the API is kept by no cache", async () => {
    const person = await aPerson(running());
    for (const url of ["/api/system", "/api/session", "/api/proposals", "/api/nichts", "/healthz"]) {
      expect((await person.send("GET", url)).headers["cache-control"]).toBe("no-store");
    }
  });
});

describe("the pages", () => {
  it.each(["/", "/vorhaben", "/vorhaben/x/pruefung/y", "/gibt-es-nicht"])(
    "%s is an address of the application",
    async (url) => {
      const reply = await sender(running())("GET", url, undefined, page);
      expect([reply.status, reply.text]).toEqual([200, "<!doctype html><title>Seite</title>"]);
      expect(reply.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(reply.headers["cache-control"]).toBe("no-cache");
    },
  );

  it("keep what has a hash in its name for good, and ask again for the rest", async () => {
    const send = sender(running());
    const script = await send("GET", "/assets/app-a1b2c3.js");
    expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(script.headers["content-type"]).toContain("javascript");
    expect((await send("GET", "/favicon.svg")).headers["cache-control"]).toBe("no-cache");
  });

  it.each([
    ["/assets/app-old.js", "*/*"],
    ["/assets/app-old.js", "text/html"],
    ["/fehlt.png", "image/avif,image/*"],
    ["/../secret.txt", "*/*"],
    ["/..%2fsecret.txt", "*/*"],
    ["/assets/..%2f..%2fsecret.txt", "*/*"],
  ])("do not pretend to have %s (%s)", async (url, accept) => {
    const reply = await sender(running())("GET", url, undefined, { accept });
    expect([reply.status, reply.problem().code]).toEqual([404, "notFound"]);
  });

  it("do not have browsers keep for good that a file is missing", async () => {
    rmSync(folder.file("pages/assets/app-gone.js"));
    const reply = await sender(running())("GET", "/assets/app-gone.js");
    expect([reply.status, reply.headers["cache-control"]]).toEqual([404, "no-store"]);
  });

  it("answer nothing but reading", async () => {
    expect((await sender(running())("POST", "/vorhaben", {})).status).toBe(404);
  });
});

describe("a body", () => {
  const send = async (body: string, headers = {}) =>
    (await aPerson(running())).send("POST", "/api/proposals", body, headers);
  const good = JSON.stringify({ title: "T", instrument: "gesetz" });

  it.each([
    ["application/json", 201],
    ["application/json; charset=utf-8", 201],
    ["application/json;charset=UTF-8", 201],
    ["application/json; charset=latin1", 415],
    ["text/plain", 415],
    ["text/plain; application/json", 415],
    ["application/x-www-form-urlencoded", 415],
    ["multipart/form-data; boundary=x", 415],
    ["application/merge-patch+json", 415],
  ])("of type %s is answered with %d", async (type, status) => {
    expect((await send(good, { "content-type": type })).status).toBe(status);
  });

  it.each([
    ["{", "invalidJson"],
    ['{"title":"T","title":"U","instrument":"gesetz"}', "duplicateKey"],
    ['{"__proto__":{"title":"T"},"instrument":"gesetz"}', "forbiddenKey"],
    ['{"title":"\\u0000","instrument":"gesetz"}', "forbiddenCharacter"],
    ['{"title":"\\ud800","instrument":"gesetz"}', "forbiddenCharacter"],
    ["[".repeat(100) + "]".repeat(100), "tooDeep"],
    ["", "bodyMissing"],
    ["null", "invalidRequest"],
  ])("%s is refused as %s", async (text, code) => {
    const reply = await send(text);
    expect(reply.problem()).toMatchObject({ status: 400, code });
    expect(reply.headers["content-type"]).toContain("application/problem+json");
  });

  it("beyond a megabyte is refused before it is read", async () => {
    expect((await send(`"${"x".repeat(1_100_000)}"`)).problem()).toMatchObject({
      status: 413,
      code: "bodyTooLarge",
    });
  });

  it("that is missing is said to be missing", async () => {
    const person = await aPerson(running());
    const reply = await person.send("POST", "/api/proposals");
    expect(reply.status).toBe(400);
  });
});

describe("a change that comes from elsewhere", () => {
  it.each([
    [{ origin: "https://boese.example" }, 403],
    [{ origin: "http://localhost:9999" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "https://localhost:80" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ origin: "http://rebound.example", host: "rebound.example" }, 403],
    [{ origin: "http://localhost:3000", host: "localhost:3000" }, 201],
    [{ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, 201],
    [{ origin: "http://[::1]:3000", host: "[::1]:3000" }, 201],
    [{}, 201],
  ])("%j is answered with %d", async (headers: Record<string, string>, status) => {
    const person = await aPerson(running());
    const reply = await person.send("POST", "/api/proposals", { title: "T", instrument: "gesetz" }, headers);
    expect(reply.status).toBe(status);
  });

  it("may read nothing it could not read anyway: reading is not refused", async () => {
    const person = await aPerson(running());
    const reply = await person.send("GET", "/api/session", undefined, { origin: "https://boese.example" });
    expect(reply.status).toBe(200);
    expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("checklists", () => {
  it("are listed in their newest version and given out whole", async () => {
    const person = await aPerson(running());
    const { checklists } = (await person.send("GET", "/api/checklists")).shaped(ChecklistList);
    expect(checklists).toEqual([
      {
        id: "probecheck",
        version: "1.0.0",
        title: "Probecheck",
        summary: "Prüft die Probe.",
        minutes: 5,
        instruments: ["gesetz"],
        questions: 6,
        prefilledFrom: [],
      },
    ]);
    const reply = await person.send("GET", "/api/checklists/probecheck/1.0.0");
    const found = reply.shaped(ChecklistDocument);
    expect(found.definition).toMatchObject({ id: "probecheck", version: "1.0.0" });
    expect(found.modules).toEqual([]);
    expect(found.languageStamp).toBe(languageStamp);
    expect(found.hash).toBe(running().catalog.offered("probecheck")?.hash);
    expect((await person.send("GET", "/api/checklists/probecheck/2.0.0")).status).toBe(404);
  });

  it("come compressed to those who can read that, with the same content", async () => {
    const person = await aPerson(running());
    const url = "/api/checklists/probecheck/1.0.0";
    const plain = await person.send("GET", url);
    const asked = (encoding: string) =>
      running().app.inject({ url, headers: { cookie: person.cookie, "accept-encoding": encoding } });
    const reply = await asked("br, gzip");
    expect(reply.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
    expect(gunzipSync(reply.rawPayload).toString("utf8")).toBe(plain.text);
    expect((await asked("gzip;q=0")).headers["content-encoding"]).toBeUndefined();
  });
});

describe("a malformed address", () => {
  it("is answered with a problem like everything else", async () => {
    const reply = await sender(running())("GET", "/api/%E0%A4%A");
    expect(reply.problem()).toMatchObject({ status: 400, code: "invalidRequest" });
  });

  it.each(["/api/proposals?search=%00", "/api/checklists/%00/1.0.0", "/api/checklists/probecheck/1%01"])(
    "that no stored text can match is refused: %s",
    async (url) => {
      expect((await sender(running())("GET", url)).status).toBe(401);
      const reply = await (await aPerson(running())).send("GET", url);
      expect(reply.problem()).toMatchObject({ status: 400, code: "forbiddenCharacter" });
    },
  );

  it("in the history of an answer, too", async () => {
    const { lead, assessment } = await someWork(running());
    const reply = await lead.send("GET", `/api/assessments/${assessment}/history?question=%00`);
    expect(reply.problem()).toMatchObject({ status: 400, code: "forbiddenCharacter" });
  });
});

describe("the log", () => {
  it("has a line per request and not a word of a draft", async () => {
    const { log } = running();
    const { lead, assessment } = await someWork(running());
    await answer(
      lead,
      assessment,
      "ablauf",
      change("Streng vertraulicher Wortlaut", { reason: "Vertraulicher Grund" }),
    );
    await answer(lead, assessment, "digital", change("Vertraulicher Unsinn"));
    await lead.send("POST", "/api/proposals", '{"title":"Vertraulicher Titel",');
    await lead.send("GET", "/api/proposals?search=Vertraulich");
    const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ msg }) => msg === "request").at(-1)).toMatchObject({
      method: "GET",
      route: "/api/proposals",
      status: 200,
    });
    expect(log.join("")).not.toMatch(/ertraulich/);
    expect(log.join("")).not.toContain(lead.cookie.split("=")[1]);
  });
});
