import type { ContradictionDefinition } from "../definition.ts";
import type { FindingDefinition } from "../definition-finding.ts";
import type { RaisedContradiction, RaisedFinding } from "../evaluation.ts";
import type { ReportContradiction, ReportFinding } from "../report-schema.ts";
import { citationsAt } from "./answers.ts";
import type { ReportContext } from "./context.ts";
import { sourcesNamed } from "./sources.ts";

/** A row question has no number of its own: readers find it under its group's. */
const numbered = (ids: readonly string[], { evaluation }: ReportContext): ReportFinding["questions"] => {
  const groupOf = new Map(
    evaluation.checklist.definition.sections.flatMap((section) =>
      section.questions.flatMap((question) =>
        question.type === "repeatGroup" ? question.questions.map(({ id }) => [id, question.id] as const) : [],
      ),
    ),
  );
  const listed = new Set(ids.map((id) => groupOf.get(id) ?? id));
  return [...listed].map((id) => ({ id, number: evaluation.question(id)?.number ?? "" }));
};

const dimensionOf = (ids: readonly string[], { evaluation }: ReportContext): string | null => {
  for (const id of ids) {
    const question = evaluation.checklist.questions.get(id);
    if (question && question.type !== "info" && question.dimension !== undefined) return question.dimension;
  }
  return null;
};

const suggestionOf = (
  { suggestion }: FindingDefinition,
  { say }: ReportContext,
): ReportFinding["suggestion"] =>
  suggestion
    ? {
        before: suggestion.before ? say(suggestion.before) : null,
        after: say(suggestion.after),
        why: suggestion.why ? say(suggestion.why) : null,
      }
    : null;

const findingPart = (
  raised: RaisedFinding,
  definition: FindingDefinition,
  context: ReportContext,
): ReportFinding => ({
  id: raised.id,
  title: context.say(definition.title),
  severity: raised.severity,
  severityText: context.words.severities[raised.severity],
  blocking: raised.blocking,
  dimension: dimensionOf(raised.questions, context),
  questions: numbered(raised.questions, context),
  shows: context.fill(definition.shows),
  recommendation: context.fill(definition.recommendation),
  suggestion: suggestionOf(definition, context),
  legalBasis: sourcesNamed(definition.legalBasis ?? [], context),
  citations: raised.questions.flatMap((id) => citationsAt(id, context)),
});

/** The raised findings in the order of the evaluation. */
export const findingsPart = (context: ReportContext): readonly ReportFinding[] =>
  context.evaluation.findings.flatMap((raised) => {
    const definition = context.evaluation.checklist.findings.get(raised.id);
    return definition ? [findingPart(raised, definition, context)] : [];
  });

const contradictionPart = (
  raised: RaisedContradiction,
  definition: ContradictionDefinition,
  context: ReportContext,
): ReportContradiction => ({
  id: raised.id,
  title: context.say(definition.title),
  severity: raised.severity,
  severityText: context.words.severities[raised.severity],
  message: context.fill(definition.message),
  questions: numbered(raised.questions, context),
  explanation: raised.explanation,
  legalBasis: sourcesNamed(definition.legalBasis ?? [], context),
});

/** The contradictions that are shown, with their explanations. */
export const contradictionsPart = (context: ReportContext): readonly ReportContradiction[] =>
  context.evaluation.contradictions.flatMap((raised) => {
    const definition = context.evaluation.checklist.definition.contradictions?.find(
      ({ id }) => id === raised.id,
    );
    return definition ? [contradictionPart(raised, definition, context)] : [];
  });
