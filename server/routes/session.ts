import type { FastifyReply } from "fastify";
import { Null } from "typebox";
import { Me, PasswordChange, SignIn } from "#core/contract-session.ts";
import { declares, personIn } from "../access.ts";
import type { App } from "../http/app-type.ts";
import { changePassword } from "../identity/password-change.ts";
import { clearSessionCookie, sessionToken, setSessionCookie } from "../identity/session-cookie.ts";
import { longestTime, type Person } from "../identity/sessions.ts";
import { signIn, type BegunSession } from "../identity/sign-in.ts";
import { millisecondsOf } from "../outside.ts";
import type { Services } from "../services.ts";
import { refusals } from "./refusals.ts";

const tags = ["Anmeldung"];

/** Signing in and out, and one's own password. */
export const sessionRoutes =
  (services: Services) =>
  async (app: App): Promise<void> => {
    const { settings, store } = services;
    const admit = (reply: FastifyReply, begun: BegunSession): Me => {
      setSessionCookie(
        reply,
        settings,
        begun.token,
        new Date(millisecondsOf(begun.session.createdAt) + longestTime),
      );
      return meView(begun);
    };

    app.get(
      "/api/session",
      {
        config: declares("signedIn"),
        schema: { tags, summary: "Wer ist angemeldet?", response: { 200: Me, ...refusals(401) } },
      },
      async (request) => meView(personIn(request)),
    );
    app.post(
      "/api/session",
      {
        config: declares("public"),
        schema: {
          tags,
          summary: "Anmelden",
          body: SignIn,
          response: { 200: Me, ...refusals(400, 401, 403, 429) },
        },
      },
      async (request, reply) => {
        const from = { address: request.ip, token: sessionToken(request, settings) };
        return admit(reply, await signIn(services, request.body, from));
      },
    );
    app.delete(
      "/api/session",
      {
        config: declares("signedIn"),
        schema: { tags, summary: "Abmelden", response: { 204: Null(), ...refusals(401, 403) } },
      },
      async (request, reply) => {
        await store.tx((writing) => writing.removeSession(personIn(request).session.id));
        clearSessionCookie(reply, settings);
        return reply.code(204).send(null);
      },
    );
    app.put(
      "/api/session/password",
      {
        config: declares("signedIn"),
        schema: {
          tags,
          summary: "Eigenes Kennwort ändern; alle anderen Anmeldungen enden",
          body: PasswordChange,
          response: { 200: Me, ...refusals(400, 401, 403, 422, 429) },
        },
      },
      async (request, reply) =>
        admit(reply, await changePassword(services, personIn(request).account, request.body, request.ip)),
    );
  };

const meView = ({ account, session }: Person): Me => ({
  id: account.id,
  username: account.username,
  name: account.name,
  unit: account.unit,
  roles: [...account.roles],
  expiresAt: session.expiresAt,
});
