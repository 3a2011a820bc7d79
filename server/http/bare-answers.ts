import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { App } from "./app-type.ts";
import { problemDocument, RequestProblem, type ProblemKind } from "./problems.ts";
import type { SecurityHeaders } from "./security-headers.ts";

/** What Node says of bytes that it cannot read as a request. */
const unreadable: Readonly<Record<string, ProblemKind>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "requestTimeout",
  HPE_HEADER_OVERFLOW: "headersTooLarge",
};

/** Answers what never became a request, e.g. an endless address, like any other failure, and hangs up. */
export const answerUnreadable =
  (headers: SecurityHeaders) =>
  ({ code }: { readonly code?: string }, socket: Socket): void => {
    if (code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const document = problemDocument(unreadable[code ?? ""] ?? "invalidRequest");
    const body = JSON.stringify(document);
    const lines = Object.entries({
      ...headers,
      "content-type": "application/problem+json",
      "content-length": Buffer.byteLength(body),
      connection: "close",
    }).map(([name, value]) => `${name}: ${value}`);
    const status = `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status] ?? ""}`;
    socket.write([status, ...lines, "", body].join("\r\n"));
    socket.destroySoon();
  };

/** Takes over what Node would answer by itself and bare: a request without a host, or with an odd expectation. */
export const answerForNode = (app: App): void => {
  app.addHook("onRequest", async ({ headers, raw }) => {
    if (headers.host === undefined && raw.httpVersion === "1.1") throw new RequestProblem("invalidRequest");
  });
  app.server.on("checkExpectation", (request, response) => app.routing(request, response));
};
