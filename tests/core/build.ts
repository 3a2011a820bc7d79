import type { Answer, Answers, AnswerValue } from "#core/answer.ts";
import { compileChecklist, type CompiledChecklist } from "#core/compile.ts";
import type { Condition } from "#core/definition-condition.ts";
import type {
  OptionDefinition,
  QuestionDefinition,
  RowQuestionDefinition,
} from "#core/definition-question.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import type { FindingDefinition } from "#core/definition-finding.ts";
import { evaluate } from "#core/evaluate.ts";
import type { Evaluation } from "#core/evaluation.ts";
import type { Problem } from "#core/problem.ts";
import { re2Patterns } from "#core/re2-patterns.ts";

const de = (text: string) => ({ de: text });

type Of<T extends QuestionDefinition["type"]> = Extract<QuestionDefinition, { readonly type: T }>;
type Extras<T extends QuestionDefinition["type"]> = Partial<Of<T>>;

/** An option from its rating, or from more than that. */
type Written = number | null | Partial<OptionDefinition>;

const option = (id: string, written: Written): OptionDefinition => ({
  id,
  label: de(id),
  ...(id === "unsure" ? { unsure: true, next: de("Fragen Sie nach.") } : {}),
  ...(typeof written === "number" ? { rating: written } : written),
});

const options = (written: Readonly<Record<string, Written>>): OptionDefinition[] =>
  Object.entries(written).map(([id, each]) => option(id, each));

export const one = (
  id: string,
  written: Readonly<Record<string, Written>>,
  extras: Extras<"singleChoice"> = {},
): Of<"singleChoice"> => ({ id, type: "singleChoice", text: de(id), options: options(written), ...extras });

export const many = (
  id: string,
  written: Readonly<Record<string, Written>>,
  extras: Extras<"multipleChoice"> = {},
): Of<"multipleChoice"> => ({
  id,
  type: "multipleChoice",
  text: de(id),
  options: options(written),
  ...extras,
});

export const yesNo = (id: string, extras: Extras<"yesNo"> = {}): Of<"yesNo"> => ({
  id,
  type: "yesNo",
  text: de(id),
  ...extras,
});

export const number = (id: string, extras: Extras<"number"> = {}): Of<"number"> => ({
  id,
  type: "number",
  text: de(id),
  ...extras,
});

export const date = (id: string, extras: Extras<"date"> = {}): Of<"date"> => ({
  id,
  type: "date",
  text: de(id),
  ...extras,
});

export const period = (id: string, extras: Extras<"period"> = {}): Of<"period"> => ({
  id,
  type: "period",
  text: de(id),
  ...extras,
});

export const money = (id: string, extras: Extras<"money"> = {}): Of<"money"> => ({
  id,
  type: "money",
  text: de(id),
  ...extras,
});

/** A question that shows a computed value. */
export const shown = (id: string, computed: string, extras: Extras<"computed"> = {}): Of<"computed"> => ({
  id,
  type: "computed",
  text: de(id),
  computed,
  ...extras,
});

export const text = (id: string, extras: Extras<"shortText"> = {}): Of<"shortText"> => ({
  id,
  type: "shortText",
  text: de(id),
  ...extras,
});

export const group = (
  id: string,
  questions: RowQuestionDefinition[],
  extras: Extras<"repeatGroup"> = {},
): Of<"repeatGroup"> => ({
  id,
  type: "repeatGroup",
  text: de(id),
  rowTitle: de("Eintrag"),
  questions,
  ...extras,
});

/** A group that asks on about the rows of another. */
export const follower = (
  id: string,
  rowsOf: string,
  questions: RowQuestionDefinition[],
  extras: Extras<"repeatGroup"> = {},
): Of<"repeatGroup"> => ({ id, type: "repeatGroup", text: de(id), rowsOf, questions, ...extras });

export const finding = (id: string, extras: Partial<FindingDefinition> = {}): FindingDefinition => ({
  id,
  title: de(id),
  severity: "important",
  questions: [],
  shows: de(id),
  recommendation: de(id),
  ...extras,
});

export const dimension = (
  id: string,
  extras: Partial<ChecklistDefinition["dimensions"][number]> = {},
): ChecklistDefinition["dimensions"][number] => ({ id, kind: "principle", title: de(id), ...extras });

export const levels = (...ids: string[]) => ids.map((id) => ({ id, title: de(id), text: de(id) }));

type Parts = Partial<Omit<ChecklistDefinition, "sections">> & {
  readonly questions?: QuestionDefinition[];
  readonly sections?: ChecklistDefinition["sections"];
};

/** A whole definition from what matters in a test; questions alone stand in one section. */
export const definitionWith = ({ questions = [], sections, ...parts }: Parts): ChecklistDefinition => ({
  id: "probe",
  version: "1.0.0",
  title: de("Probe"),
  summary: de("Probe"),
  instruments: ["gesetz"],
  dimensions: [],
  sections: sections ?? [{ id: "s", title: de("Abschnitt"), questions }],
  ...parts,
});

export const problemsOf = (definition: unknown): readonly Problem[] => {
  const compiled = compileChecklist(definition, [], { patterns: re2Patterns });
  return compiled.ok ? [] : compiled.problems;
};

export const compiledWith = (parts: Parts): CompiledChecklist => {
  const compiled = compileChecklist(definitionWith(parts), [], { patterns: re2Patterns });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 1));
  return compiled.value;
};

/** Answers by cell key; a bare value stands for an answer with nothing beside it. */
const answersOf = (given: Readonly<Record<string, AnswerValue | Answer>>): Answers =>
  Object.fromEntries(
    Object.entries(given).map(([key, each]) => [
      key,
      typeof each === "object" && each !== null && "value" in each ? each : { value: each },
    ]),
  );

/** A function from answers to their evaluation. */
export const evaluating =
  (parts: Parts, today = "2026-05-15") =>
  (given: Readonly<Record<string, AnswerValue | Answer>> = {}): Evaluation =>
    evaluate(compiledWith(parts), answersOf(given), { today });

/** A function that says whether a condition holds for answers: it shows a probe question. */
export const holding = (
  condition: Condition,
  questions: QuestionDefinition[],
  parts: Parts = {},
): ((given?: Readonly<Record<string, AnswerValue | Answer>>) => boolean) => {
  const evaluation = evaluating({
    ...parts,
    questions: [...questions, text("probe", { appliesIf: condition })],
  });
  return (given) => evaluation(given).question("probe")?.applies === true;
};
