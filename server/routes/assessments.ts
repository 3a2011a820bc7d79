import { AssessmentSummary } from "#core/contract.ts";
import { Assessment, AssessmentCreate, StatusChange } from "#core/contract-assessment.ts";
import { assessmentIn, declares, openedIn, personIn } from "../access.ts";
import { auditReading } from "../audit.ts";
import type { App } from "../http/app-type.ts";
import { takeOver } from "../prefill.ts";
import { startAssessment } from "../start-assessment.ts";
import { submitAssessment, withdrawAssessment } from "../submission.ts";
import type { Services } from "../services.ts";
import { assessmentView } from "../views/assessment-view.ts";
import { assessmentState } from "../views/state.ts";
import { assessmentSummary } from "../views/summaries.ts";
import { AssessmentParams, ProposalParams } from "./parameters.ts";
import { refusals } from "./refusals.ts";

const tags = ["Prüfungen"];

/** Assessments: one proposal checked with one version of one checklist. */
export const assessmentRoutes =
  (services: Services) =>
  async (app: App): Promise<void> => {
    const { store } = services;
    app.post(
      "/api/proposals/:proposal/assessments",
      {
        config: declares({ member: "editor", of: "proposal" }),
        schema: {
          tags,
          summary: "Eine Prüfung beginnen; ohne Version mit der neuesten",
          params: ProposalParams,
          body: AssessmentCreate,
          response: { 201: AssessmentSummary, ...refusals(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request, reply) => {
        const { proposalId } = openedIn(request);
        const stored = await startAssessment(
          services,
          proposalId,
          personIn(request).account.id,
          request.body,
        );
        reply.code(201).header("location", `/api/assessments/${stored.id}`);
        return assessmentSummary(await assessmentState(services, store.db, stored));
      },
    );
    app.get(
      "/api/assessments/:assessment",
      {
        config: declares({ member: "reader", of: "assessment" }),
        schema: {
          tags,
          summary: "Eine Prüfung mit ihrem Vorhaben und allen Antworten",
          params: AssessmentParams,
          response: { 200: Assessment, ...refusals(401, 404) },
        },
      },
      async (request) => {
        const { assessment, role } = assessmentIn(request);
        await auditReading(services, personIn(request).account.id, role, "assessment.read", assessment.id);
        return assessmentView(services, store.db, assessment, role);
      },
    );
    app.post(
      "/api/assessments/:assessment/prefill",
      {
        config: declares({ member: "editor", of: "assessment" }),
        schema: {
          tags,
          summary: "Übernehmen, was in anderen Prüfungen des Vorhabens seither beantwortet ist",
          params: AssessmentParams,
          response: { 200: Assessment, ...refusals(401, 403, 404, 409) },
        },
      },
      async (request) => {
        const { assessment, role } = assessmentIn(request);
        const stored = await takeOver(services, assessment, personIn(request).account);
        return assessmentView(services, store.db, stored, role);
      },
    );
    app.post(
      "/api/assessments/:assessment/submit",
      {
        config: declares({ member: "lead", of: "assessment" }),
        schema: {
          tags,
          summary: "Prüfung abgeben: Der Bericht wird gespeichert",
          params: AssessmentParams,
          body: StatusChange,
          response: { 200: Assessment, ...refusals(400, 401, 403, 404, 409, 422) },
        },
      },
      async (request) => {
        const { assessment, role } = assessmentIn(request);
        const { account } = personIn(request);
        const stored = await submitAssessment(services, assessment, request.body.revision, account);
        return assessmentView(services, store.db, stored, role);
      },
    );
    app.post(
      "/api/assessments/:assessment/withdraw",
      {
        config: declares({ member: "lead", of: "assessment" }),
        schema: {
          tags,
          summary: "Abgegebene Prüfung zurückholen: Sie ist wieder in Arbeit",
          params: AssessmentParams,
          body: StatusChange,
          response: { 200: Assessment, ...refusals(400, 401, 403, 404, 409) },
        },
      },
      async (request) => {
        const { assessment, role } = assessmentIn(request);
        const { account } = personIn(request);
        const stored = await withdrawAssessment(services, assessment, request.body.revision, account);
        return assessmentView(services, store.db, stored, role);
      },
    );
  };
