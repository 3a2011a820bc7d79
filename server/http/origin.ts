import type { FastifyRequest } from "fastify";
import { isLocalHost } from "../config.ts";
import type { AppSettings } from "../services.ts";
import { RequestProblem } from "./problems.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses changes that another website has its visitors' browsers send. Browsers name the origin of every change;
 * programs that are no browser do not, and carry no one's cookie by accident.
 */
export const refuseForeignOrigin = (
  request: Pick<FastifyRequest, "method" | "headers">,
  settings: AppSettings,
): void => {
  if (reading.has(request.method)) return;
  const { origin, host } = request.headers;
  const isOwn =
    origin === undefined
      ? request.headers["sec-fetch-site"] !== "cross-site"
      : isOwnOrigin(origin, host, settings);
  if (!isOwn) throw new RequestProblem("foreignOrigin");
};

/** Without a public address the origin must be the host that was called, and on this machine unless allowed. */
const isOwnOrigin = (origin: string, host: string | undefined, settings: AppSettings): boolean => {
  if (settings.publicOrigin !== null) return origin === settings.publicOrigin;
  const url = URL.parse(origin);
  if (url?.protocol !== "http:" || url.host !== host) return false;
  return settings.insecure || isLocalHost(url.hostname);
};
