import type {} from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { AppSettings } from "../services.ts";

/**
 * `__Host-` binds the cookie to exactly this host and to encrypted connections (browsers count this machine as
 * such). Only where the operator allowed plain http in the network does it lose both.
 */
const cookieName = (settings: AppSettings): string => (settings.secureCookie ? "__Host-session" : "session");

const attributes = (settings: AppSettings) =>
  ({ path: "/", httpOnly: true, sameSite: "lax", secure: settings.secureCookie }) as const;

/** The session's token as the browser sent it. */
export const sessionToken = (request: FastifyRequest, settings: AppSettings): string | undefined =>
  request.cookies[cookieName(settings)];

export const setSessionCookie = (
  reply: FastifyReply,
  settings: AppSettings,
  token: string,
  expiresAt: Date,
): void => {
  reply.setCookie(cookieName(settings), token, { ...attributes(settings), expires: expiresAt });
};

export const clearSessionCookie = (reply: FastifyReply, settings: AppSettings): void => {
  reply.clearCookie(cookieName(settings), attributes(settings));
};
