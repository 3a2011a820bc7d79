import helmet from "@fastify/helmet";
import type { AppSettings } from "../services.ts";
import type { App } from "./app-type.ts";

/** Everything comes from here, nothing is inline, strings never become code. `data:` images are KERN's icons. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "require-trusted-types-for": ["'script'"],
  },
};

const oneYear = 365 * 24 * 60 * 60;

/** The headers that hold browsers to our rules. Answers are not kept by caches unless a route says otherwise. */
export const setSecurityHeaders = async (app: App, settings: AppSettings): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
    strictTransportSecurity: settings.publicOrigin?.startsWith("https:") ? { maxAge: oneYear } : false,
  });
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
};
