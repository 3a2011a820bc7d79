import { dayText, decimalText, instantText } from "../format.ts";
import type { AssessmentFacts, Fact, ProposalFacts } from "../report-schema.ts";
import type { ReportContext } from "./context.ts";

const wordFor = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key;

const statusText = (assessment: AssessmentFacts, { words, locale }: ReportContext): string =>
  assessment.status === "submitted" && assessment.submittedAt !== null
    ? words.submittedStatus(instantText(assessment.submittedAt, locale), assessment.submittedBy)
    : words.draftStatus;

/** The facts at the head of a report, ready to print; what is not filled in is left out. */
export const factsPart = (
  proposal: ProposalFacts,
  assessment: AssessmentFacts,
  at: string,
  context: ReportContext,
): readonly Fact[] => {
  const { words, locale, evaluation, say } = context;
  const { factLabels: label } = words;
  const { definition } = evaluation.checklist;
  const facts: readonly Fact[] = [
    { label: label.title, value: proposal.title },
    { label: label.shortTitle, value: proposal.shortTitle },
    { label: label.reference, value: proposal.reference },
    { label: label.instrument, value: wordFor(words.instruments, proposal.instrument) },
    { label: label.stage, value: wordFor(words.stages, proposal.stage) },
    { label: label.leadMinistry, value: proposal.leadMinistry },
    { label: label.unit, value: proposal.unit },
    { label: label.deadline, value: proposal.deadline === null ? "" : dayText(proposal.deadline, locale) },
    { label: label.summary, value: proposal.summary },
    { label: label.checklist, value: words.version(say(definition.title), definition.version) },
    { label: label.status, value: statusText(assessment, context) },
    { label: label.at, value: instantText(at, locale) },
    { label: label.today, value: dayText(evaluation.today, locale) },
  ];
  return facts.filter((fact) => fact.value !== "");
};

/** The counts that say at a glance how the check stands. */
export const keyFactsPart = ({ evaluation, words, locale }: ReportContext): readonly Fact[] => {
  const { progress, findings, contradictions, questions } = evaluation;
  const severe = (severity: string): number => findings.filter((f) => f.severity === severity).length;
  const print = (figure: number): string => decimalText(String(figure), locale);
  const isAsked = (id: string): boolean => evaluation.checklist.questions.get(id)?.type !== "info";
  const hidden = questions.filter((question) => !question.applies && isAsked(question.id)).length;
  return [
    {
      label: words.keyFacts.findings,
      value: words.findingCounts(severe("mandatory"), severe("important"), severe("hint")),
    },
    { label: words.keyFacts.contradictions, value: print(contradictions.length) },
    {
      label: words.keyFacts.answers,
      value: words.answerCounts(print(progress.answered), print(progress.required), progress.unsure),
    },
    { label: words.keyFacts.hidden, value: words.hiddenQuestions(hidden) },
  ];
};
