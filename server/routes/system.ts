import { Literal, Object } from "typebox";
import { System } from "#core/contract-session.ts";
import { declares } from "../access.ts";
import type { App } from "../http/app-type.ts";
import { RequestProblem } from "../http/problems.ts";
import { isSetupOpen } from "../identity/setup.ts";
import type { Services } from "../services.ts";

const tags = ["System"];

/** What must be known before sign-in, and whether the server lives and can work. */
export const systemRoutes =
  (services: Services) =>
  async (app: App): Promise<void> => {
    const { settings, store } = services;
    app.get(
      "/api/system",
      {
        config: declares("public"),
        schema: { tags, summary: "Was vor der Anmeldung bekannt sein muss", response: { 200: System } },
      },
      async () => ({
        product: "Praxis- und Digitalcheck",
        version: settings.version,
        demo: settings.demo,
        insecure: settings.insecure,
        setupOpen: await isSetupOpen(store.db),
      }),
    );
    app.get(
      "/healthz",
      {
        config: declares("public"),
        schema: { tags, summary: "Lebt der Server?", response: { 200: Object({ status: Literal("ok") }) } },
      },
      async () => ({ status: "ok" as const }),
    );
    app.get(
      "/readyz",
      {
        config: declares("public"),
        schema: {
          tags,
          summary: "Kann der Server arbeiten? (Datenbank erreichbar)",
          response: { 200: Object({ status: Literal("ready") }) },
        },
      },
      async () => {
        await pinged(store.db);
        return { status: "ready" as const };
      },
    );
  };

const pinged = async (reading: Services["store"]["db"]): Promise<void> => {
  try {
    await reading.ping();
  } catch {
    throw new RequestProblem("storageUnavailable");
  }
};
