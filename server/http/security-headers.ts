import type { AppSettings } from "../services.ts";
import type { App } from "./app-type.ts";

/** Everything comes from here, nothing is inline, strings never become code. `data:` images are KERN's icons. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join(";");

const oneYear = 365 * 24 * 60 * 60;

export type SecurityHeaders = Readonly<Record<string, string>>;

/** The headers that hold browsers to our rules. Answers are not kept by caches unless a route says otherwise. */
export const securityHeaders = ({ publicOrigin }: Pick<AppSettings, "publicOrigin">): SecurityHeaders => ({
  "content-security-policy": contentSecurityPolicy,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
  "cache-control": "no-store",
  ...(publicOrigin?.startsWith("https:") && {
    "strict-transport-security": `max-age=${oneYear}; includeSubDomains`,
  }),
});

/** Sets them before anything else can answer. */
export const setSecurityHeaders = (app: App, headers: SecurityHeaders): void => {
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(headers);
  });
};
