import { describe, expect, it } from "vitest";
import { refuseForeignOrigin } from "#server/http/origin.ts";
import type { AppSettings } from "#server/services.ts";

const settings = (change: Partial<AppSettings>): AppSettings => ({
  demo: false,
  insecure: false,
  secureCookie: true,
  publicOrigin: null,
  version: "1.0.0",
  pages: "",
  ...change,
});

const isRefused = (
  change: Partial<AppSettings>,
  headers: Record<string, string>,
  method = "POST",
): boolean => {
  try {
    refuseForeignOrigin({ method, headers }, settings(change));
    return false;
  } catch {
    return true;
  }
};

const behindProxy = { publicOrigin: "https://check.example.de" };
const inNetwork = { insecure: true, secureCookie: false };

describe("the origin of a change", () => {
  it.each([
    [
      "its public address",
      behindProxy,
      { origin: "https://check.example.de", host: "localhost:3000" },
      false,
    ],
    ["the same without encryption", behindProxy, { origin: "http://check.example.de", host: "x" }, true],
    ["another port of it", behindProxy, { origin: "https://check.example.de:444", host: "x" }, true],
    [
      "a name that begins the same",
      behindProxy,
      { origin: "https://check.example.de.evil.de", host: "x" },
      true,
    ],
    [
      "this machine, past the proxy",
      behindProxy,
      { origin: "http://localhost:3000", host: "localhost:3000" },
      true,
    ],
    [
      "the network, where that is allowed",
      inNetwork,
      { origin: "http://10.0.0.5:3000", host: "10.0.0.5:3000" },
      false,
    ],
    ["the network, where it is not", {}, { origin: "http://10.0.0.5:3000", host: "10.0.0.5:3000" }, true],
    [
      "another host in the network",
      inNetwork,
      { origin: "http://10.0.0.6:3000", host: "10.0.0.5:3000" },
      true,
    ],
    ["no browser", behindProxy, { host: "localhost:3000" }, false],
    ["a browser that hides it", behindProxy, { origin: "null", host: "localhost:3000" }, true],
  ])("%s", (_name, change, headers: Record<string, string>, refused) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      expect(isRefused(change, headers, method)).toBe(refused);
    }
    expect(isRefused(change, headers, "GET")).toBe(false);
  });
});
