import type { FastifyReply, FastifyRequest } from "fastify";
import { Unknown } from "typebox";
import { declares } from "../access.ts";
import type { ApiDescription } from "../api-page/description.ts";
import { signInPage } from "../api-page/frame.ts";
import { apiPage } from "../api-page/page.ts";
import { apiStyle } from "../api-page/style.ts";
import type { App } from "../http/app-type.ts";
import { RequestProblem } from "../http/problems.ts";
import { refusals } from "./refusals.ts";

const htmlType = "text/html; charset=utf-8";
const hidden = { hide: true } as const;

/** The API's description for programs, and the same as a page for people. */
export const openApiRoutes = async (app: App): Promise<void> => {
  app.get(
    "/api/openapi.json",
    {
      config: declares("signedIn"),
      schema: {
        tags: ["System"],
        summary: "Diese Beschreibung als OpenAPI 3.1",
        response: { 200: Unknown(), ...refusals(401) },
      },
    },
    async () => app.swagger(),
  );
  app.get(
    "/api/docs",
    { config: declares("signedIn"), schema: hidden, errorHandler: askToSignIn },
    async (_request, reply) => {
      const description = JSON.parse(JSON.stringify(app.swagger())) as ApiDescription;
      return reply.type(htmlType).send(apiPage(description));
    },
  );
  app.get("/api/docs.css", { config: declares("public"), schema: hidden }, async (_request, reply) =>
    reply.type("text/css; charset=utf-8").send(apiStyle),
  );
};

/** People who open the page without a session get a page, not a problem document. */
const askToSignIn = (error: Error, _request: FastifyRequest, reply: FastifyReply): void => {
  if (!(error instanceof RequestProblem && error.kind === "signInRequired")) throw error;
  void reply.code(401).type(htmlType).send(signInPage());
};
