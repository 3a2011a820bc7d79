import type { LogLevel } from "../config.ts";
import type { App } from "./app-type.ts";

/** Where the log goes; without a stream to standard output, one JSON object a line. */
export type LogTarget = { readonly level: LogLevel; readonly stream?: { write: (line: string) => void } };

type ErrorFacts = {
  readonly type: string;
  readonly message: "";
  readonly stack: string;
  readonly code?: unknown;
  readonly cause?: ErrorFacts;
};

/**
 * What an error may say in the log: its kind and where it arose. Messages stay out, because those of databases and
 * parsers quote what people wrote.
 */
export const errorFacts = (error: unknown): ErrorFacts => {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  return {
    type: error.name,
    message: "",
    stack: placesIn(error.stack ?? ""),
    ...("code" in error && { code: error.code }),
    ...(error.cause !== undefined && { cause: errorFacts(error.cause) }),
  };
};

/** The lines of a stack that name places; the first ones repeat the message. */
const placesIn = (stack: string): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .map((line) => line.trim())
    .join("\n");

/** Settings of Fastify's logger: no messages of errors. Bodies and addresses are never given to it. */
export const loggerOptions = ({ level, stream }: LogTarget) => ({
  level,
  ...(stream && { stream }),
  serializers: { err: errorFacts },
});

/** One line per request: the route's pattern instead of the address, whose query may hold words of a draft. */
export const logRequests = (app: App): void => {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? "–",
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      "request",
    );
  });
};
