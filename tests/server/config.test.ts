import { describe, expect, it } from "vitest";
import { readConfig, type Config } from "#server/config.ts";

const read = (argv: readonly string[], env: Record<string, string> = {}) => readConfig(argv, env, "/app");

const configOf = (argv: readonly string[], env: Record<string, string> = {}): Config => {
  const result = read(argv, env);
  if (!result.ok) throw new Error(result.sentence);
  return result.config;
};

const sentenceOf = (argv: readonly string[], env: Record<string, string> = {}): string => {
  const result = read(argv, env);
  return result.ok ? "" : result.sentence;
};

describe("the settings", () => {
  it("come with defaults for a person who just starts it", () => {
    expect(configOf([])).toEqual({
      port: 3000,
      host: "127.0.0.1",
      data: "/app/data",
      checklists: "/app/checklists",
      database: "/app/data/praxis-digitalcheck.sqlite",
      demo: undefined,
      configured: false,
      publicOrigin: null,
      secureCookie: true,
      insecure: false,
      logLevel: undefined,
    });
  });

  it("are told by options or by environment variables, and options win", () => {
    expect(configOf([], { PORT: "4000" }).port).toBe(4000);
    expect(configOf(["--port", "5000"], { PORT: "4000" }).port).toBe(5000);
    expect(configOf(["--port=5000"]).port).toBe(5000);
    expect(configOf([], { PORT: "" }).port).toBe(3000);
    expect(configOf(["--data", "/srv/data"]).database).toBe("/srv/data/praxis-digitalcheck.sqlite");
    expect(configOf([], { DATABASE_URL: "postgres://u:p@db/x" }).database).toBe("postgres://u:p@db/x");
    expect(configOf(["--database", "other.sqlite"]).database).toBe("/app/other.sqlite");
  });

  it.each([
    [["--demo"], {}, true],
    [["--no-demo"], {}, false],
    [[], { DEMO: "1" }, true],
    [[], { DEMO: "nein" }, false],
    [["--no-demo"], { DEMO: "1" }, false],
  ])("%j with %j asks for a demonstration: %s", (argv, env: Record<string, string>, demo) => {
    expect(configOf(argv, env).demo).toBe(demo);
  });

  it.each([
    [["--public-url", "https://check.example.de"], true],
    [["--database", "postgres://db/x"], true],
    [["--port", "4000", "--host", "localhost"], false],
  ])("%j counts as a real installation: %s", (argv, configured) => {
    expect(configOf(argv).configured).toBe(configured);
  });

  it.each([
    [["--prot", "1"], "--prot"],
    [["--no-port"], "--no-port"],
    [["-p", "1"], "-p"],
    [["start"], "start"],
    [["--port"], "--port ZAHL"],
    [["--port", "80a"], "0 bis 65535"],
    [["--port", "65536"], "0 bis 65535"],
    [["--port", "-1"], "--port"],
    [["--host", "http://x"], "127.0.0.1"],
    [["--public-url", "check.example.de"], "https://"],
    [["--public-url", "https://example.de/check"], "ohne Pfad"],
    [["--database", "mysql://x"], "postgres://"],
    [["--demo=ja"], "ohne Wert"],
    [["--log-level", "laut"], "silent"],
  ])("%j stops with a sentence that says what to do", (argv, part) => {
    expect(read(argv)).toMatchObject({ ok: false, kind: "wrong" });
    expect(sentenceOf(argv)).toContain(part);
  });

  it("names the variable that holds a wrong value", () => {
    expect(sentenceOf([], { PORT: "viele" })).toMatch(/^PORT: „viele“/);
    expect(sentenceOf([], { DEMO: "vielleicht" })).toMatch(/^DEMO: „vielleicht“/);
  });

  it("shows all options when asked", () => {
    const help = read(["--help"]);
    expect(help).toMatchObject({ ok: false, kind: "help" });
    for (const option of ["--port ZAHL", "--public-url", "--allow-insecure-http", "[DATABASE_URL]"]) {
      expect(sentenceOf(["--help"])).toContain(option);
    }
  });
});

describe("signing in over the network", () => {
  it.each([
    [["--host", "0.0.0.0"]],
    [["--host", "10.0.0.5"]],
    [["--host", "::"]],
    [["--public-url", "http://check.example.de"]],
    [["--public-url", "http://192.168.0.5:3000"]],
  ])("is refused without encryption: %j", (argv) => {
    expect(sentenceOf(argv)).toContain("Die Anmeldung braucht HTTPS");
    expect(sentenceOf(argv)).toContain("--public-url https://");
    expect(sentenceOf(argv)).toContain("--allow-insecure-http");
  });

  it("is possible without it where the operator allows it, and is then marked", () => {
    expect(configOf(["--host", "0.0.0.0", "--allow-insecure-http"])).toMatchObject({
      insecure: true,
      secureCookie: false,
    });
  });

  it.each([
    [["--host", "127.0.0.1"]],
    [["--host", "localhost"]],
    [["--host", "::1"]],
    [["--public-url", "http://localhost:8080"]],
    [["--host", "0.0.0.0", "--public-url", "https://check.example.de"]],
    [["--host", "127.0.0.1", "--allow-insecure-http"]],
  ])("is encrypted or stays on this machine: %j", (argv) => {
    expect(configOf(argv)).toMatchObject({ insecure: false, secureCookie: true });
  });
});
