import type { FastifyReply } from "fastify";
import { Object, Optional, String } from "typebox";
import { AnswerChange, AnswerSaved, History } from "#core/contract-assessment.ts";
import { assessmentIn, declares, personIn } from "../access.ts";
import { auditReading } from "../audit.ts";
import { changeAnswer, type Outcome } from "../change-answer.ts";
import type { App } from "../http/app-type.ts";
import type { Services } from "../services.ts";
import { cellView } from "../views/cells.ts";
import { authorsOf } from "../views/people.ts";
import { AssessmentParams } from "./parameters.ts";
import { refusals } from "./refusals.ts";

const tags = ["Antworten"];
const Closed = { additionalProperties: false } as const;
const Row = Optional(String({ pattern: "^[A-Za-z0-9_-]{1,100}$", description: "Eintrag einer Gruppe" }));

const CellParams = Object({ assessment: String(), question: String({ maxLength: 100 }) });
const ChangeQuery = Object({ row: Row }, Closed);
const ChangeHeaders = Object({
  "idempotency-key": String({
    pattern: "^[!-~]{8,200}$",
    description: "Eigener Schlüssel jeder Änderung; dieselbe Änderung darf damit wiederholt werden",
  }),
  "expected-account": Optional(
    String({
      description: "Konto, das die Änderung gemacht hat; ist ein anderes angemeldet, wird sie abgelehnt",
    }),
  ),
});
const HistoryQuery = Object({ question: Optional(String({ maxLength: 100 })), row: Row }, Closed);

/** Answers, one cell at a time, and how they came about. */
export const answerRoutes =
  (services: Services) =>
  async (app: App): Promise<void> => {
    const { store } = services;
    app.patch(
      "/api/assessments/:assessment/answers/:question",
      {
        config: declares({ member: "editor", of: "assessment" }),
        schema: {
          tags,
          summary: "Eine Antwort ändern, beruhend auf einem Stand (0: noch keine Antwort)",
          params: CellParams,
          querystring: ChangeQuery,
          headers: ChangeHeaders,
          body: AnswerChange,
          response: { 200: AnswerSaved, ...refusals(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const outcome = await changeAnswer(services, {
          assessment: assessmentIn(request).assessment,
          account: personIn(request).account,
          question: request.params.question,
          row: request.query.row ?? null,
          key: request.headers["idempotency-key"],
          body: request.body,
        });
        return sendKept(reply, outcome);
      },
    );
    app.get(
      "/api/assessments/:assessment/history",
      {
        config: declares({ member: "reader", of: "assessment" }),
        schema: {
          tags,
          summary: "Der Verlauf einer Antwort oder aller Antworten, das Neueste zuerst",
          params: AssessmentParams,
          querystring: HistoryQuery,
          response: { 200: History, ...refusals(400, 401, 404) },
        },
      },
      async (request) => {
        const { assessment, role } = assessmentIn(request);
        await auditReading(services, personIn(request).account.id, role, "assessment.read", assessment.id);
        const { question, row } = request.query;
        const filter = question === undefined ? undefined : { questionId: question, rowId: row ?? null };
        const events = await store.db.events(assessment.id, filter);
        const cells = events.filter((event) => event.kind === "answer").toReversed();
        const authors = await authorsOf(
          store.db,
          cells.map(({ by }) => by),
        );
        return { entries: cells.map((cell) => cellView(cell, authors(cell.by))) };
      },
    );
  };

/** Sends the answer's bytes as they were kept. */
const sendKept = (reply: FastifyReply, { status, body }: Outcome): FastifyReply =>
  reply
    .code(status)
    .type(status < 400 ? "application/json; charset=utf-8" : "application/problem+json")
    .serializer(globalThis.String)
    .send(body);
