import { Null } from "typebox";
import { Setup } from "#core/contract-session.ts";
import { declares } from "../access.ts";
import type { App } from "../http/app-type.ts";
import { setUp } from "../identity/setup.ts";
import type { Services } from "../services.ts";
import { refusals } from "./refusals.ts";

/** The first account, made through the one-time link. */
export const setupRoutes =
  (services: Services) =>
  async (app: App): Promise<void> => {
    app.post(
      "/api/setup",
      {
        config: declares("public"),
        schema: {
          tags: ["System"],
          summary: "Mit dem Einrichtungslink das erste Konto anlegen",
          body: Setup,
          response: { 204: Null(), ...refusals(400, 403, 422) },
        },
      },
      async (request, reply) => {
        await setUp(services, request.body);
        return reply.code(204).send(null);
      },
    );
  };
