import { beforeAll, describe, expect, it } from "vitest";
import { aMember, aPerson, sender, type Method, type Sender } from "./people.ts";
import { aRunningApp } from "./running-app.ts";
import { someWork, type Work } from "./work.ts";

/** Who is let in; everyone else gets 401 (nobody), 404 (no member) or 403 (a member, or someone without a role). */
type Allowed = readonly Role[];
type Role = (typeof roles)[number];

/** A global role alone opens no proposal; `staff`, `author`, `reviewer`, `administrator` are no members here. */
const roles = ["nobody", "staff", "author", "reviewer", "administrator", "reader", "editor", "lead"] as const;

const everyone: Allowed = roles;
const signedIn: Allowed = roles.filter((role) => role !== "nobody");
const staff: Allowed = ["staff", "reader", "editor", "lead"];
const readers: Allowed = ["reader", "editor", "lead"];
const editors: Allowed = ["editor", "lead"];
const leads: Allowed = ["lead"];

/** The whole table, written by hand: a new route fails the test until it is decided here. */
const table: Readonly<Record<string, Allowed>> = {
  "GET /api/system": everyone,
  "GET /healthz": everyone,
  "GET /readyz": everyone,
  "GET /*": everyone,
  "POST /api/session": everyone,
  "POST /api/setup": everyone,
  "GET /api/docs.css": everyone,

  "GET /api/session": signedIn,
  "DELETE /api/session": signedIn,
  "PUT /api/session/password": signedIn,
  "GET /api/checklists": signedIn,
  "GET /api/checklists/:checklist/:version": signedIn,
  "GET /api/report.schema.json": signedIn,
  "GET /api/openapi.json": signedIn,
  "GET /api/docs": signedIn,
  "GET /api/proposals": signedIn,
  "ALL /api": signedIn,
  "ALL /api/*": signedIn,

  "POST /api/proposals": staff,

  "GET /api/proposals/:proposal": readers,
  "GET /api/proposals/:proposal/members": readers,
  "GET /api/assessments/:assessment": readers,
  "GET /api/assessments/:assessment/history": readers,
  "GET /api/assessments/:assessment/report": readers,
  "GET /api/assessments/:assessment/report.json": readers,
  "GET /api/assessments/:assessment/report.docx": readers,

  "POST /api/proposals/:proposal/assessments": editors,
  "POST /api/assessments/:assessment/prefill": editors,
  "PATCH /api/assessments/:assessment/answers/:question": editors,

  "PUT /api/proposals/:proposal": leads,
  "POST /api/proposals/:proposal/members": leads,
  "PUT /api/proposals/:proposal/members/:account": leads,
  "DELETE /api/proposals/:proposal/members/:account": leads,
  "POST /api/assessments/:assessment/submit": leads,
  "POST /api/assessments/:assessment/withdraw": leads,
};

const methods: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const running = aRunningApp();
const people = new Map<Role, Sender>();
let work: Work;

beforeAll(async () => {
  work = await someWork(running());
  people.set("nobody", sender(running()));
  for (const role of ["staff", "author", "reviewer", "administrator"] as const) {
    people.set(role, (await aPerson(running(), [role])).send);
  }
  for (const role of ["reader", "editor", "lead"] as const) {
    people.set(role, (await aMember(running(), work.proposal, role)).send);
  }
});

const addressOf = (pattern: string): string =>
  pattern
    .replace(":proposal", work.proposal)
    .replace(":assessment", work.assessment)
    .replace(":account", "00000000-0000-4000-8000-000000000000")
    .replace(":question", "digital")
    .replace(":checklist/:version", "probecheck/1.0.0")
    .replace("/*", "/anything");

/** Routes as one would write them: HEAD comes with GET; a route for every method is `ALL`. */
const registered = (): readonly string[] => {
  const byUrl = Map.groupBy(running().routes, ({ url }) => url);
  return [...byUrl].flatMap(([url, rows]) => {
    const all = rows.map(({ method }) => method);
    const isForAll = methods.every((method) => all.includes(method));
    return isForAll
      ? [`ALL ${url}`]
      : all.filter((method) => method !== "HEAD").map((method) => `${method} ${url}`);
  });
};

const expectedRefusal = (role: Role, pattern: string): readonly number[] => {
  if (role === "nobody") return [401];
  const isMember = ["reader", "editor", "lead"].includes(role);
  return /:proposal|:assessment/.test(pattern) && !isMember ? [404] : [403];
};

describe("the table of routes", () => {
  it("holds exactly the routes that are decided here", () => {
    expect([...registered()].sort()).toEqual(Object.keys(table).sort());
  });
});

describe.each(Object.entries(table))("%s", (route, allowed) => {
  const [method = "", pattern = ""] = route.split(" ");
  const isUnknown = pattern === "/api" || pattern === "/api/*";

  it.each(roles)("as %s", async (role) => {
    const send = people.get(role)!;
    for (const each of method === "ALL" ? methods : [method as Method]) {
      if (each === "DELETE" && pattern === "/api/session") continue;
      const reply = await send(each, addressOf(pattern), ["GET", "DELETE"].includes(each) ? undefined : {});
      const refused = [401, 403, 404].includes(reply.status);
      if (isUnknown && role !== "nobody") expect(reply.problem().code).toBe("notFound");
      else if (!allowed.includes(role)) expect(expectedRefusal(role, pattern)).toContain(reply.status);
      else if (refused) expect(reply.problem().code).toMatch(/^(notFound|setupClosed|signInFailed)$/);
    }
  });
});

describe("a refusal", () => {
  it("looks the same for what is not there and for what is someone else's", async () => {
    const stranger = people.get("staff")!;
    const foreign = await stranger("GET", `/api/proposals/${work.proposal}`);
    const missing = await stranger("GET", "/api/proposals/00000000-0000-4000-8000-000000000000");
    const odd = await stranger("GET", "/api/assessments/%00");
    const without = (text: string) => text.replace(/"instance":"[^"]*"/, "");
    expect(without(foreign.text)).toBe(without(missing.text));
    expect(without(odd.text)).toBe(without(missing.text));
  });

  it("names the role that is needed", async () => {
    const reader = people.get("reader")!;
    const author = people.get("author")!;
    const answering = await reader("PATCH", `/api/assessments/${work.assessment}/answers/digital`, {});
    expect(answering.problem().detail).toContain("„Bearbeitung“");
    const submitting = await people.get("editor")!("POST", `/api/assessments/${work.assessment}/submit`, {});
    expect(submitting.problem().detail).toContain("„Federführung“");
    expect((await author("POST", "/api/proposals", {})).problem().detail).toContain("„Fachreferat“");
  });

  it("comes before anything of the body is read", async () => {
    const reply = await people.get("nobody")!("POST", "/api/proposals", "{", {
      "content-type": "text/plain",
    });
    expect(reply.status).toBe(401);
  });
});

describe("an address under /api that does not exist", () => {
  it.each([
    "/api",
    "/api/",
    "/api/nichts",
    "/api/session/mehr",
    "/api/proposals/x/y/z",
    "/api/%2Fsystem",
    `/api/assessments/${"x".repeat(5000)}`,
  ])("%s asks for a sign-in first", async (url) => {
    for (const method of methods) {
      expect((await people.get("nobody")!(method, url)).status).toBe(401);
      expect((await people.get("staff")!(method, url)).status).toBe(404);
    }
  });
});
