import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { StoreError } from "../store/store-error.ts";
import type { App } from "./app-type.ts";
import { errorFacts } from "./log.ts";
import {
  problemDocument,
  problemKinds,
  RequestProblem,
  type ProblemExtras,
  type ProblemKind,
} from "./problems.ts";
import { validationSentence } from "./validation-sentence.ts";

/** Answers every failed request with a problem document; what went wrong inside is only logged. */
export const answerProblems = (app: App): void => {
  app.setErrorHandler((error, request, reply) => {
    const { kind, extras } = problemOf(error);
    if (problemKinds[kind].status >= 500) request.log.error({ failure: errorFacts(error) }, kind);
    return sendProblem(reply, request, kind, extras);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(reply, request, "notFound"));
};

export const sendProblem = (
  reply: FastifyReply,
  request: FastifyRequest,
  kind: ProblemKind,
  extras: ProblemExtras = {},
): FastifyReply => {
  const document = { ...problemDocument(kind, extras), instance: `urn:request:${request.id}` };
  // A file may have gone after its answer was begun: that it is missing must not be kept as the file would be.
  reply.header("cache-control", "no-store");
  if (extras.retryAfter !== undefined) reply.header("retry-after", extras.retryAfter);
  return reply.code(document.status).type("application/problem+json").send(JSON.stringify(document));
};

type Found = { readonly kind: ProblemKind; readonly extras: ProblemExtras };

const problemOf = (error: unknown): Found => {
  if (error instanceof RequestProblem) return { kind: error.kind, extras: error.extras };
  if (error instanceof StoreError) {
    return { kind: error.code === "diskFull" ? "storageFull" : "storageUnavailable", extras: {} };
  }
  return isFastifyError(error) ? fastifyProblem(error) : { kind: "internal", extras: {} };
};

const isFastifyError = (error: unknown): error is FastifyError =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "statusCode" in error;

const byCode: Readonly<Record<string, ProblemKind>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "unsupportedMediaType",
  FST_ERR_CTP_BODY_TOO_LARGE: "bodyTooLarge",
};

const fastifyProblem = (error: FastifyError): Found => {
  if (error.validation) return validationProblem(error);
  const kind = byCode[error.code] ?? ((error.statusCode ?? 500) < 500 ? "invalidRequest" : "internal");
  return { kind, extras: {} };
};

const validationProblem = (error: FastifyError): Found => {
  if (error.validationContext === "headers") return { kind: "keyMissing", extras: {} };
  const [first] = error.validation ?? [];
  return {
    kind: "invalidRequest",
    extras: first ? { detail: validationSentence(error.validationContext, first) } : {},
  };
};
