import cookie from "@fastify/cookie";
import Fastify, { LogController } from "fastify";
import { enforcePolicies, type RouteRow } from "./access.ts";
import { refuseForbiddenCharacters } from "./http/address.ts";
import type { App } from "./http/app-type.ts";
import { answerForNode, answerUnreadable } from "./http/bare-answers.ts";
import { closeConnections } from "./http/closing.ts";
import { answerProblems, sendProblem } from "./http/error-handler.ts";
import { largestBody, readJsonBodies } from "./http/json-bodies.ts";
import { loggerOptions, logRequests, type LogTarget } from "./http/log.ts";
import { describeApi } from "./http/openapi.ts";
import { pages } from "./http/pages.ts";
import { securityHeaders, setSecurityHeaders } from "./http/security-headers.ts";
import { answerRoutes } from "./routes/answers.ts";
import { assessmentRoutes } from "./routes/assessments.ts";
import { checklistRoutes } from "./routes/checklists.ts";
import { memberRoutes } from "./routes/members.ts";
import { openApiRoutes } from "./routes/openapi.ts";
import { proposalRoutes } from "./routes/proposals.ts";
import { reportRoutes } from "./routes/reports.ts";
import { sessionRoutes } from "./routes/session.ts";
import { setupRoutes } from "./routes/setup.ts";
import { systemRoutes } from "./routes/system.ts";
import { unknownApiRoutes } from "./routes/unknown.ts";
import type { Services } from "./services.ts";

/** The app and the table of all its routes with their policies. */
export type BuiltApp = { readonly app: App; readonly routes: readonly RouteRow[] };

/** As long as an address can be: what a route makes of it is the route's to say, after the policy's. */
const longestParameter = 16_384;

/** How long a request may take to arrive, in milliseconds: nobody keeps connections busy for nothing. */
const longestRequest = 60_000;

/** The server's table of contents: everything registered, in this order. It listens to no port by itself. */
export const buildApp = async (given: Omit<Services, "log">, log: LogTarget): Promise<BuiltApp> => {
  const headers = securityHeaders(given.settings);
  const app: App = Fastify({
    http: { requireHostHeader: false },
    logger: loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    trustProxy: given.settings.publicOrigin === null ? false : "loopback",
    genReqId: given.ids.uuid,
    requestTimeout: longestRequest,
    return503OnClosing: false,
    routerOptions: { maxParamLength: longestParameter },
    frameworkErrors: (_error, request, reply) =>
      void sendProblem(reply.headers(headers), request, "invalidRequest"),
    clientErrorHandler: answerUnreadable(headers),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  });
  const services: Services = { ...given, log: app.log };
  app.setSerializerCompiler(() => JSON.stringify);

  answerProblems(app);
  logRequests(app);
  closeConnections(app);
  readJsonBodies(app);
  setSecurityHeaders(app, headers);
  answerForNode(app);
  await app.register(cookie);
  const routes = enforcePolicies(app, services);
  refuseForbiddenCharacters(app);
  await describeApi(app, services.settings);

  await app.register(systemRoutes(services));
  await app.register(setupRoutes(services));
  await app.register(sessionRoutes(services));
  await app.register(proposalRoutes(services));
  await app.register(memberRoutes(services));
  await app.register(checklistRoutes(services));
  await app.register(assessmentRoutes(services));
  await app.register(answerRoutes(services));
  await app.register(reportRoutes(services));
  await app.register(openApiRoutes);
  await app.register(unknownApiRoutes);
  await app.register(pages(services.settings.pages));
  return { app, routes };
};
