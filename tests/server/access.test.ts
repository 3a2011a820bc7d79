import Fastify from "fastify";
import { describe, expect, it } from "vitest";
import { declares, enforcePolicies } from "#server/access.ts";
import type { App } from "#server/http/app-type.ts";
import { aRunningApp } from "./running-app.ts";

const running = aRunningApp();
const settings = {
  demo: false,
  insecure: false,
  secureCookie: true,
  publicOrigin: null,
  version: "1.0.0",
  pages: "",
};

describe("a route without a policy", () => {
  it("stops the start", () => {
    const app: App = Fastify();
    enforcePolicies(app, {
      ...running(),
      clock: Date.now,
      ids: { uuid: () => "", secret: () => "" },
      documents: { docx: async () => new Uint8Array() },
      settings,
      log: app.log,
    });
    app.get("/api/declared", { config: declares("signedIn") }, async () => "");
    expect(() => app.get("/api/forgotten", async () => "")).toThrow(
      "route without a policy: GET /api/forgotten",
    );
    expect(() => app.get("/api/misspelt", { config: { policy: "everyone" } }, async () => "")).toThrow(
      "/api/misspelt",
    );
  });
});
