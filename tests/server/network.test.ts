import { describe, expect, it } from "vitest";
import { announcement } from "#server/announcement.ts";
import { readConfig, type Config } from "#server/config.ts";
import { addAccount } from "#server/identity/accounts.ts";
import { randomIds } from "#server/outside.ts";
import { sender } from "./people.ts";
import { aRunningApp } from "./running-app.ts";

const password = "ein langes Kennwort";

const configOf = (...argv: string[]): Config => {
  const read = readConfig(argv, {}, "/app");
  if (!read.ok) throw new Error(read.sentence);
  return read.config;
};

const announced = (config: Config): string =>
  announcement({ config, port: 3000, logins: [], setupToken: "abc" });

describe("where the operator allowed plain http in the network", () => {
  const running = aRunningApp({ settings: { insecure: true, secureCookie: false } });

  it("the session's cookie works there, and everyone is told", async () => {
    const outside = { store: running().store, ids: randomIds, clock: () => running().clock.now };
    await addAccount(outside, { username: "vogt", name: "V", unit: "", roles: ["staff"], password });
    const send = sender(running());
    const reply = await send("POST", "/api/session", { username: "vogt", password });
    const cookie = String(reply.headers["set-cookie"]);
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const mine = { cookie: cookie.split(";")[0] ?? "" };
    expect((await send("GET", "/api/session", undefined, mine)).status).toBe(200);
    expect((await send("GET", "/api/system")).text).toContain('"insecure":true');
    expect(announced(configOf("--host", "0.0.0.0", "--allow-insecure-http"))).toContain("unverschlüsselt");
  });
});

describe("behind a web server with https", () => {
  const running = aRunningApp({ settings: { publicOrigin: "https://check.example.de" } });

  it("browsers are told to come back encrypted only", async () => {
    const { headers } = await sender(running())("GET", "/api/system");
    expect(headers["strict-transport-security"]).toContain("max-age=31536000");
  });

  it("delays count for the address that the web server names", async () => {
    const from = (address: string) => ({ "x-forwarded-for": address, origin: "https://check.example.de" });
    const fail = (address: string, username: string) =>
      sender(running())("POST", "/api/session", { username, password: "falsch" }, from(address));
    for (let time = 0; time < 5; time += 1) await fail("192.0.2.1", `niemand${time}`);
    expect((await fail("192.0.2.1", "niemand9")).status).toBe(429);
    expect((await fail("192.0.2.2", "niemand9")).status).toBe(401);
  });
});

describe("the address that is announced", () => {
  it.each([
    [[], "http://localhost:3000"],
    [["--host", "0.0.0.0", "--allow-insecure-http"], "http://localhost:3000"],
    [["--host", "10.0.0.5", "--allow-insecure-http"], "http://10.0.0.5:3000"],
    [["--host", "fd00::5", "--allow-insecure-http"], "http://[fd00::5]:3000"],
    [["--public-url", "https://check.example.de/"], "https://check.example.de"],
  ])("with %j is %s", (argv, address) => {
    const text = announced(configOf(...argv));
    expect(text).toContain(`läuft: ${address}\n`);
    expect(text).toContain(`${address}/einrichten#abc`);
    expect(text).not.toContain("Vorführbetrieb");
  });
});
