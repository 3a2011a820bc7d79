import type { FastifyReply, FastifyRequest } from "fastify";
import { Object, Optional, String as Text, Unknown } from "typebox";
import { ReportExtentSchema, type ReportExtent } from "#core/report-extent.ts";
import { ReportSchema } from "#core/report-schema.ts";
import { assessmentIn, declares, personIn } from "../access.ts";
import { auditEntry, auditReading } from "../audit.ts";
import type { App } from "../http/app-type.ts";
import { attachment } from "../http/content-disposition.ts";
import { RequestProblem } from "../http/problems.ts";
import { reportFileName, writtenReport, type WrittenReport } from "../reports.ts";
import type { Services } from "../services.ts";
import { AssessmentParams } from "./parameters.ts";
import { refusals } from "./refusals.ts";

const tags = ["Berichte"];
const json = "application/json; charset=utf-8";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const DocumentQuery = Object(
  { outline: Optional(Text({ maxLength: 64 })), extent: Optional(ReportExtentSchema) },
  { additionalProperties: false },
);

/** Reports to look at and to take away. Readings from outside the team and exports are audited before anything leaves. */
export const reportRoutes =
  (services: Services) =>
  async (app: App): Promise<void> => {
    const written = (request: FastifyRequest): Promise<WrittenReport> =>
      writtenReport(services, assessmentIn(request).assessment);

    app.get(
      "/api/assessments/:assessment/report",
      {
        config: declares({ member: "reader", of: "assessment" }),
        schema: {
          tags,
          summary: "Der Bericht zum Ansehen: nach der Abgabe der gespeicherte, vorher ein Entwurf",
          params: AssessmentParams,
          response: { 200: ReportSchema, ...refusals(401, 404) },
        },
      },
      async (request, reply) => {
        const { assessment, role } = assessmentIn(request);
        await auditReading(services, personIn(request).account.id, role, "report.read", assessment.id);
        return sendExactly(reply, await written(request));
      },
    );
    app.get(
      "/api/assessments/:assessment/report.json",
      {
        config: declares({ member: "reader", of: "assessment" }),
        schema: {
          tags,
          summary: "Der Bericht als JSON-Datei",
          params: AssessmentParams,
          response: { 200: ReportSchema, ...refusals(401, 404) },
        },
      },
      async (request, reply) => {
        const found = await written(request);
        await auditExport(services, request, found, "json");
        return sendExactly(named(reply, found, "json"), found);
      },
    );
    app.get(
      "/api/assessments/:assessment/report.docx",
      {
        config: declares({ member: "reader", of: "assessment" }),
        schema: {
          tags,
          summary: "Der Bericht als Word-Datei, auf Wunsch als Kurzfassung oder in einer anderen Gliederung",
          params: AssessmentParams,
          querystring: DocumentQuery,
          response: {
            200: { description: "Word-Datei", content: { [docx]: { schema: Unknown() } } },
            ...refusals(401, 404),
          },
        },
      },
      async (request, reply) => {
        const found = await written(request);
        const { outline = null, extent = "full" } = request.query;
        if (outline !== null && !found.report.outlines.some(({ id }) => id === outline))
          throw new RequestProblem("notFound");
        const file = await made(services.documents.docx(found.report, { extent, outline }));
        await auditExport(services, request, found, "docx");
        return named(reply, found, "docx", extent).type(docx).send(file);
      },
    );
    app.get(
      "/api/report.schema.json",
      {
        config: declares("signedIn"),
        schema: {
          tags,
          summary: "Das JSON-Schema der Berichte",
          response: { 200: Unknown(), ...refusals(401) },
        },
      },
      async () => ({ $schema: "https://json-schema.org/draft/2020-12/schema", ...ReportSchema }),
    );
  };

const auditExport = async (
  services: Services,
  request: FastifyRequest,
  { report }: WrittenReport,
  format: "json" | "docx",
): Promise<void> => {
  const { account } = personIn(request);
  const { id } = assessmentIn(request).assessment;
  const details = { format, revision: report.assessment.revision };
  await services.store.tx((writing) =>
    writing.appendAudit(auditEntry(services, account.id, "report.exported", id, details)),
  );
};

/** The report's text to the byte, as its hash was made of it. */
const sendExactly = (reply: FastifyReply, { text }: WrittenReport): FastifyReply =>
  reply.type(json).serializer(String).send(text);

const named = (
  reply: FastifyReply,
  { report }: WrittenReport,
  ending: string,
  extent: ReportExtent = "full",
): FastifyReply => reply.header("content-disposition", attachment(reportFileName(report, ending, extent)));

/** A file that the worker could not make is no defect of the assessment, and is told so. */
const made = async (making: Promise<Uint8Array>): Promise<Buffer> => {
  try {
    return Buffer.from(await making);
  } catch (error) {
    throw new RequestProblem("documentFailed", {}, error);
  }
};
