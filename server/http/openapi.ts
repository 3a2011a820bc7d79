import swagger from "@fastify/swagger";
import type { AppSettings } from "../services.ts";
import type { App } from "./app-type.ts";

const description =
  "Alle Inhalte sind JSON in UTF-8; unbekannte Angaben werden abgelehnt. Fehler kommen als Problembeschreibung " +
  "(RFC 9457) mit einem festen Code. Ohne Anmeldung antwortet jede Adresse mit 401, außer denen, die vor der " +
  "Anmeldung gebraucht werden.";

/** Collects the routes registered after it for `app.swagger()`. */
export const describeApi = async (app: App, { version }: AppSettings): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Praxis- und Digitalcheck", version, description },
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: "__Host-session" } },
      },
    },
  });
};
