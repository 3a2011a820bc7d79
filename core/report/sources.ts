import type { QuestionDefinition, RowQuestionDefinition } from "../definition-question.ts";
import type { SourceDefinition } from "../definition.ts";
import { dayText } from "../format.ts";
import type { ReportSource } from "../report-schema.ts";
import type { ReportContext } from "./context.ts";

const sourcePart = (source: SourceDefinition, { say, words, locale }: ReportContext): ReportSource => {
  const verified = words.verified[source.verified];
  const seen = source.seen ?? null;
  const isConfirmed = source.verified !== "unverified";
  return {
    id: source.id,
    title: say(source.title),
    citation: source.citation,
    url: source.url ?? null,
    seen,
    verified: source.verified,
    verifiedText: isConfirmed && seen !== null ? words.seen(verified, dayText(seen, locale)) : verified,
  };
};

/** The sources with these ids, each once, in definition order. */
export const sourcesNamed = (ids: readonly string[], context: ReportContext): readonly ReportSource[] =>
  (context.evaluation.checklist.definition.sources ?? [])
    .filter((source) => ids.includes(source.id))
    .map((source) => sourcePart(source, context));

type AnyQuestion = QuestionDefinition | RowQuestionDefinition;

const withRowQuestions = (question: QuestionDefinition): readonly AnyQuestion[] =>
  question.type === "repeatGroup" ? [question, ...question.questions] : [question];

const ofQuestions = ({ evaluation }: ReportContext): readonly string[] =>
  evaluation.checklist.definition.sections
    .flatMap((section) => section.questions)
    .filter((question) => evaluation.question(question.id)?.applies === true)
    .flatMap(withRowQuestions)
    .flatMap((question) => (question.type === "info" ? [] : (question.sources ?? [])));

const ofFindings = ({ evaluation }: ReportContext): readonly string[] =>
  evaluation.findings.flatMap(({ id }) => evaluation.checklist.findings.get(id)?.legalBasis ?? []);

const ofContradictions = ({ evaluation }: ReportContext): readonly string[] =>
  evaluation.contradictions.flatMap(
    ({ id }) =>
      evaluation.checklist.definition.contradictions?.find((candidate) => candidate.id === id)?.legalBasis ??
      [],
  );

const ofParameters = ({ evaluation }: ReportContext): readonly string[] =>
  evaluation.parameters.flatMap(({ source }) => source ?? []);

/** The sources that parameters, applying questions, raised findings and contradictions refer to. */
export const sourcesPart = (context: ReportContext): readonly ReportSource[] =>
  sourcesNamed(
    [...ofQuestions(context), ...ofFindings(context), ...ofContradictions(context), ...ofParameters(context)],
    context,
  );
