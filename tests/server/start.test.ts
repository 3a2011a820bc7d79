import { createServer, type Server } from "node:net";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AssessmentSummary, ProposalList } from "#core/contract.ts";
import type { Me, System } from "#core/contract-session.ts";
import { startServer } from "#server/start.ts";
import { aTemporaryFolder } from "../store/temporary-folder.ts";

// Each start opens everything anew, which takes its time on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const folder = aTemporaryFolder();
const closing: (() => Promise<void>)[] = [];
let number = 0;

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const freshData = (): string => {
  number += 1;
  return folder.file(`data-${number}`);
};

/** Starts on a free port; what the operator reads tells where. */
const start = async (data: string, argv: readonly string[] = [], env = {}) => {
  const said: string[] = [];
  const settings = ["--port", "0", "--data", data, "--log-level", "silent", ...argv];
  const started = await startServer({ argv: settings, env, say: (text) => said.push(text) });
  if (!started.ok) return { ...started, text: "", address: "", close: async () => undefined };
  closing.push(started.close);
  const text = said.join("\n");
  const close = async () => {
    closing.splice(closing.indexOf(started.close), 1);
    await started.close();
  };
  return {
    ok: true as const,
    code: 0,
    sentence: "",
    text,
    address: /http:\S+?(?=\s|$)/.exec(text)?.[0] ?? "",
    close,
  };
};

const get = async (url: string, cookie = ""): Promise<unknown> =>
  (await fetch(url, { headers: { cookie } })).json();

const signIn = async (address: string, username: string, password: string) => {
  const response = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { status: response.status, cookie, me: (await response.json()) as Me };
};

const statusOf = ({ checklist, status }: AssessmentSummary): string => `${checklist.id} ${status}`;

const printedPassword = (text: string, username: string): string =>
  new RegExp(`^\\s*${username}\\s+(\\S+)`, "m").exec(text)?.[1] ?? "";

describe("starting without any settings", () => {
  it("shows a demonstration with accounts, and projects whose checks are begun, complete or submitted", async () => {
    const { text, address } = await start(freshData());
    expect(text).toContain("Vorführbetrieb: Alle Daten sind erfunden.");
    expect(((await get(`${address}/api/system`)) as System).demo).toBe(true);

    const lead = await signIn(address, "referat23", printedPassword(text, "referat23"));
    expect(lead.me).toMatchObject({ roles: ["staff"], unit: "Referat 23 · Sozialministerium" });
    const { proposals } = (await get(`${address}/api/proposals`, lead.cookie)) as ProposalList;
    expect(proposals).toMatchObject([
      { shortTitle: "UVVereinfG", role: "lead" },
      { shortTitle: "GastErlV", role: "lead" },
      { shortTitle: "ThürFamLG", role: "lead" },
      { shortTitle: "VVAmtsschilder", role: "lead" },
    ]);
    expect(proposals.map(({ assessments }) => assessments.map(statusOf))).toEqual([
      ["vorpruefung submitted", "kurzcheck draft", "praxis-und-digitalcheck-gesetz draft"],
      ["vorpruefung submitted", "praxis-und-digitalcheck-rechtsverordnung submitted"],
      ["vorpruefung submitted", "praxis-und-digitalcheck-gesetz draft"],
      ["vorpruefung submitted"],
    ]);
    const [, halfWay, complete] = proposals[0]?.assessments as AssessmentSummary[];
    expect(halfWay?.answered).toBeGreaterThan(0);
    expect(halfWay?.answered).toBeLessThan(halfWay?.required ?? 0);
    expect(complete?.answered).toBe(complete?.required);

    for (const [username, role] of [
      ["mitzeichnung", "reviewer"],
      ["katalog", "author"],
      ["verwaltung", "administrator"],
    ] as const) {
      const { me } = await signIn(address, username, printedPassword(text, username));
      expect(me.roles).toEqual([role]);
    }
    const reviewer = await signIn(address, "mitzeichnung", printedPassword(text, "mitzeichnung"));
    expect(await get(`${address}/api/proposals`, reviewer.cookie)).toMatchObject({
      proposals: [{ role: "reader" }, { role: "reader" }, { role: "reader" }, { role: "reader" }],
    });
  });

  it("has passwords of its own in each folder, the same at each start, readable by the owner only", async () => {
    const data = freshData();
    const first = await start(data);
    await first.close();
    const again = await start(data);
    const other = await start(freshData());
    const password = printedPassword(first.text, "referat23");
    expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(printedPassword(again.text, "referat23")).toBe(password);
    expect(printedPassword(other.text, "referat23")).not.toBe(password);
    expect(statSync(join(data, "demo-passwords.json")).mode & 0o777).toBe(0o600);
    expect(statSync(data).mode & 0o777).toBe(0o700);
  });

  it("seeds once: what people changed stays, and changed passwords are not printed", async () => {
    const data = freshData();
    const first = await start(data);
    const password = printedPassword(first.text, "referat21");
    const { cookie } = await signIn(first.address, "referat21", password);
    await fetch(`${first.address}/api/session/password`, {
      method: "PUT",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ current: password, next: "mein eigenes Kennwort" }),
    });
    await first.close();
    const again = await start(data);
    expect(printedPassword(again.text, "referat21")).toBe("(geändert)");
    const me = await signIn(again.address, "referat21", "mein eigenes Kennwort");
    const { proposals } = (await get(`${again.address}/api/proposals`, me.cookie)) as ProposalList;
    expect(proposals).toHaveLength(4);
  });
});

describe("starting for real work", () => {
  it("prints a link for the first account, which works once", async () => {
    const data = freshData();
    const first = await start(data, ["--no-demo"]);
    expect(first.text).not.toContain("Vorführbetrieb");
    await first.close();
    const { text, address } = await start(data);
    const [, token] = /\/einrichten#(\S+)/.exec(text) ?? [];
    const [, outdated] = /\/einrichten#(\S+)/.exec(first.text) ?? [];
    expect(((await get(`${address}/api/system`)) as System).setupOpen).toBe(true);

    const setUp = async (body: object): Promise<number> => {
      const account = { username: "leitung", name: "Tom Lindner", password: "ein langes Kennwort", ...body };
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${address}/api/setup`, {
        method: "POST",
        headers,
        body: JSON.stringify(account),
      });
      return response.status;
    };
    expect(await setUp({ token: outdated })).toBe(403);
    expect(await setUp({ token: "x".repeat(43) })).toBe(403);
    expect(await setUp({ token, password: "kurz" })).toBe(400);
    expect(await setUp({ token, username: "zwei Worte" })).toBe(422);
    expect(await setUp({ token })).toBe(204);
    expect(await setUp({ token, username: "zweites" })).toBe(403);
    expect(((await get(`${address}/api/system`)) as System).setupOpen).toBe(false);
    const { me } = await signIn(address, "leitung", "ein langes Kennwort");
    expect(me).toMatchObject({ roles: ["administrator"], name: "Tom Lindner" });
  });

  it("prints no link once there is an account", async () => {
    const data = freshData();
    const first = await start(data, ["--no-demo"]);
    const [, token] = /\/einrichten#(\S+)/.exec(first.text) ?? [];
    await fetch(`${first.address}/api/setup`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token, username: "leitung", name: "T", password: "ein langes Kennwort" }),
    });
    await first.close();
    expect((await start(data)).text).not.toContain("/einrichten");
  });

  it("is the default where a public address is configured", async () => {
    const { text } = await start(freshData(), ["--public-url", "https://check.example.de"]);
    expect(text).toContain("läuft: https://check.example.de");
    expect(text).toContain("https://check.example.de/einrichten#");
  });
});

describe("a data folder", () => {
  it("of a demonstration refuses real work, and the other way round, saying what to do", async () => {
    const demo = freshData();
    await (await start(demo)).close();
    const refused = await start(demo, ["--no-demo"]);
    expect(refused).toMatchObject({ ok: false, code: 1 });
    expect(refused.sentence).toContain("Vorführbetrieb mit erfundenen Daten");
    expect(refused.sentence).toContain("--data");

    const real = freshData();
    await (await start(real, ["--no-demo"])).close();
    expect(await start(real, ["--demo"])).toMatchObject({ ok: false, code: 1 });
    expect((await start(real)).text).not.toContain("Vorführbetrieb");
  });

  it("that cannot be made stops the start with a sentence", async () => {
    writeFileSync(folder.file("datei"), "");
    const refused = await start(folder.file("datei/data"));
    expect(refused).toMatchObject({ ok: false, code: 1 });
    expect(refused.sentence).toContain(
      `Der Datenordner ${folder.file("datei/data")} lässt sich nicht anlegen`,
    );
  });

  it("with a file that is no database stops the start with a sentence", async () => {
    const data = freshData();
    mkdirSync(data);
    writeFileSync(join(data, "praxis-digitalcheck.sqlite"), "kein SQLite".repeat(1000));
    const refused = await start(data);
    expect(refused).toMatchObject({ ok: false, code: 1 });
    expect(refused.sentence).toMatch(/Die Datenbank .*praxis-digitalcheck\.sqlite/);
  });

  it("that another server uses stops the start with a sentence", async () => {
    const data = freshData();
    await start(data);
    const refused = await start(data);
    expect(refused).toMatchObject({ ok: false, code: 1 });
    expect(refused.sentence).toContain("wird schon von einem anderen Server benutzt");
  });
});

describe("a port", () => {
  it("that is in use stops the start with a sentence, and leaves nothing open", async () => {
    const data = freshData();
    const taken = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
    });
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const refused = await start(data, ["--port", String(port)]);
    expect(refused).toMatchObject({ ok: false, code: 1 });
    expect(refused.sentence).toContain(`Port ${port} ist schon belegt`);
    await new Promise((resolve) => taken.close(resolve));
    expect((await start(data, ["--port", String(port)])).address).toBe(`http://localhost:${port}`);
  });
});

describe("wrong options", () => {
  it("end with exit code 2 and a sentence, --help with 0", async () => {
    expect(await start(freshData(), ["--prot", "1"])).toMatchObject({ ok: false, code: 2 });
    const help = await start(freshData(), ["--help"]);
    expect(help).toMatchObject({ ok: false, code: 0 });
    expect(help.sentence).toContain("--public-url");
  });
});

describe("the demonstration's passwords", () => {
  it("are made anew where their file was lost, so that people get in again", async () => {
    const data = freshData();
    const first = await start(data);
    const lost = printedPassword(first.text, "referat23");
    await first.close();
    writeFileSync(join(data, "demo-passwords.json"), "{");
    const again = await start(data);
    const made = printedPassword(again.text, "referat23");
    expect(made).not.toBe(lost);
    expect((await signIn(again.address, "referat23", made)).status).toBe(200);
    expect((await signIn(again.address, "referat23", lost)).status).toBe(401);
  });
});
