import type { FastifyRequest } from "fastify";
import type { App } from "./app-type.ts";
import { readJson } from "./json-reader.ts";
import { RequestProblem } from "./problems.ts";

/** Largest body in bytes: an answer of 50,000 characters with a reason and 50 citations fits four times. */
export const largestBody = 1024 * 1024;

const exactType = /^application\/json(\s*;\s*charset\s*=\s*"?utf-8"?)?\s*$/i;

/** The one way in for bodies: `application/json`, read strictly. Every other content type is refused with 415. */
export const readJsonBodies = (app: App): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/json",
    { parseAs: "buffer" },
    async (request: FastifyRequest, body: Buffer) => {
      if (!exactType.test(request.headers["content-type"] ?? ""))
        throw new RequestProblem("unsupportedMediaType");
      if (body.length === 0) throw new RequestProblem("bodyMissing");
      const reading = readJson(body);
      if (!reading.ok) throw new RequestProblem(reading.problem);
      return reading.value;
    },
  );
};
