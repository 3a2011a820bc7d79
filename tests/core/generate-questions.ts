import type {
  MatrixDefinition,
  QuestionDefinition,
  RowQuestionDefinition,
} from "#core/definition-question.ts";
import { matrixQuestions } from "#core/matrix.ts";
import { bandsIn, optionsOf } from "#core/option.ts";
import { condition, maybeCondition } from "./generate-conditions.ts";
import type { AnyQuestion, Seen } from "./generate-seen.ts";
import { bands, options, points, type Rated } from "./generate-worth.ts";
import type { Tape } from "./tape.ts";

const de = (text: string) => ({ de: text });

/** A dimension that a question may count in. */
export type Dimension = {
  readonly id: string;
  readonly scale: { readonly from: number; readonly to: number };
};

/** Where a question is drawn: what it may read, what it counts in, what its answers may show. */
export type Drawing = {
  readonly seen: Seen;
  readonly dimension: Dimension | null;
  readonly findings: readonly string[];
};

const duties = ["optional", "required", "none"] as const;

/** What else can be said of any question; duties may name answers. */
export const extras = (tape: Tape, ids: readonly string[] = []) => {
  const [first, ...rest] = ids;
  const requiredFor = () =>
    first !== undefined && tape.chance(3) ? { requiredFor: [tape.pick([first, ...rest])] } : {};
  return {
    ...(tape.chance(4) ? { required: tape.pick(["never", "submit"] as const) } : {}),
    ...(tape.chance(3)
      ? {
          reason: {
            duty: tape.pick(duties),
            minLength: tape.number(4),
            ...(tape.chance(3) ? { maxLength: 10 + tape.number(9) } : {}),
            ...requiredFor(),
          },
        }
      : {}),
    ...(tape.chance(6)
      ? { citations: { duty: tape.pick(["required", "optional"] as const), ...requiredFor() } }
      : {}),
    ...(tape.chance(9) ? { prefill: { checklist: "anderer", question: "frage" } } : {}),
  };
};

const given = (tape: Tape, rated: Rated, findings: readonly string[]) => [
  { id: "yes" as const, ...(rated ? { rating: rated.to } : {}), ...points(tape) },
  { id: "no" as const, ...(rated ? { rating: rated.from } : {}), findings: [...tape.some(findings)] },
];

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

/** A day, or the day in another answer, that bounds a date or a period. */
const dayBound = (tape: Tape, { questions }: Seen, literal: string) => {
  const dated = questions.filter(({ type }) => type === "date" || type === "period");
  const [first, ...rest] = dated;
  if (first === undefined || tape.chance(2)) return literal;
  const { id, type } = tape.pick([first, ...rest]);
  return { question: id, ...(type === "period" ? { part: tape.pick(["from", "to"] as const) } : {}) };
};

const dayBounds = (tape: Tape, seen: Seen) => ({
  ...(tape.chance(2) ? { earliest: dayBound(tape, seen, "2026-01-01") } : {}),
  ...(tape.chance(3) ? { latest: dayBound(tape, seen, "2026-11-30") } : {}),
});

const textLimits = (tape: Tape) => ({
  minLength: tape.number(2),
  maxLength: 8,
  ...(tape.chance(3) ? { pattern: "[a-c]+" } : {}),
});

const numberLimits = (tape: Tape, rated: Rated, findings: readonly string[]) => ({
  ...(tape.chance(5) ? {} : { minimum: tape.pick(["0", "-2.5"]) }),
  ...(tape.chance(5) ? {} : { maximum: "20" }),
  ...bands(tape, rated, findings),
});

const step = (tape: Tape) => {
  const [by, labelled] = [tape.pick([1, 2, 0.5, 0.1] as const), tape.chance(3)];
  return {
    ...(by === 1 ? {} : { step: by }),
    ...(labelled ? { labels: [{ value: 1, label: de("wenig") }] } : {}),
  };
};

/** A question that may stand in a row. */
const rowQuestion = (
  tape: Tape,
  id: string,
  { seen, dimension, findings }: Drawing,
): RowQuestionDefinition => {
  const rated = dimension?.scale ?? null;
  const common = { id, text: de(id), ...maybeCondition(tape, seen) };
  const choosable = () => {
    const offered = options(tape, rated, seen, findings);
    return { options: offered, ...extras(tape, idsOf(offered)) };
  };
  return tape.pick<() => RowQuestionDefinition>([
    () => ({ ...common, type: "singleChoice", ...choosable() }),
    () => ({
      ...common,
      type: "yesNo",
      options: given(tape, rated, findings),
      ...extras(tape, ["yes", "no"]),
    }),
    () => ({
      ...common,
      type: "yesNoUnsure",
      options: [...given(tape, rated, findings), { id: "unsure", next: de("Klären Sie es.") }],
      ...extras(tape, ["no", "unsure"]),
    }),
    () => {
      const offered = choosable();
      return {
        ...common,
        type: "multipleChoice",
        ...offered,
        combine: tape.pick(["mean", "min", "max", "sumCapped"] as const),
        minChosen: tape.number(2),
        ...(tape.chance(3) ? { maxChosen: 1 + tape.number(offered.options.length) } : {}),
      };
    },
    () => ({
      ...common,
      type: "number",
      decimals: tape.number(3),
      unit: de("Fälle"),
      ...numberLimits(tape, rated, findings),
      ...extras(tape),
    }),
    () => ({ ...common, type: "date", ...dayBounds(tape, seen), ...extras(tape) }),
    () => ({
      ...common,
      type: "shortText",
      ...textLimits(tape),
      ...(tape.chance(3) ? { list: true as const } : {}),
      ...extras(tape),
    }),
    () => ({
      ...common,
      type: "scale",
      from: 1,
      to: 5,
      reversed: tape.chance(2),
      ...step(tape),
      ...extras(tape),
    }),
    () => ({ ...common, type: "money", ...numberLimits(tape, rated, findings), ...extras(tape) }),
    () => ({ ...common, type: "period", ...dayBounds(tape, seen), ...extras(tape) }),
    () => ({ ...common, type: "passage", ...extras(tape) }),
    () => ({ ...common, type: "longText", ...textLimits(tape), ...extras(tape) }),
  ])();
};

/** Where it counts, and how much. */
const placed = (tape: Tape, dimension: Dimension | null) =>
  dimension === null ? {} : { dimension: dimension.id, weight: tape.pick([1, 2, 3, 0.5] as const) };

const unrated = (question: RowQuestionDefinition): boolean =>
  [...optionsOf(question), ...bandsIn(question)].every(({ rating }) => rating === undefined);

type Group = Extract<QuestionDefinition, { readonly type: "repeatGroup" }>;

const hasOwnRows = (question: AnyQuestion): question is Group =>
  question.type === "repeatGroup" && question.rowsOf === undefined;

/** A repeat group, or one that asks on about the rows of another. */
const group = (tape: Tape, id: string, { seen, dimension, findings }: Drawing): QuestionDefinition => {
  const [base, ...bases] = seen.questions.filter(hasOwnRows);
  const followed = base !== undefined && tape.chance(2) ? tape.pick([base, ...bases]) : null;
  const inner: RowQuestionDefinition[] = [];
  for (let index = 0; index <= tape.number(3); index += 1) {
    const here = { ...seen, questions: [...seen.questions, ...(followed?.questions ?? []), ...inner] };
    inner.push(rowQuestion(tape, `${id}-${index}`, { seen: here, dimension, findings }));
  }
  const rows = { ...(tape.chance(3) ? { min: tape.number(3) } : {}), max: 3, rowTitle: de("Eintrag") };
  return {
    id,
    text: de(id),
    type: "repeatGroup",
    ...maybeCondition(tape, seen),
    ...(followed === null ? rows : { rowsOf: followed.id }),
    questions: inner,
    ...(inner.every(unrated) ? {} : placed(tape, dimension)),
    rows: tape.pick(["mean", "min"] as const),
    ...extras(tape),
  };
};

/** Several single choices in one. */
const matrix = (tape: Tape, id: string, { seen, dimension, findings }: Drawing): MatrixDefinition => {
  const columns = options(tape, dimension?.scale ?? null, seen, findings);
  const row = (rowId: string) => ({
    id: rowId,
    text: de(rowId),
    ...(seen.questions.length > 0 && tape.chance(3) ? { appliesIf: condition(tape, seen, 1) } : {}),
    ...(dimension !== null && tape.chance(3) ? { weight: 2 } : {}),
    ...(tape.chance(4) ? { required: tape.pick(["never", "submit"] as const) } : {}),
  });
  return {
    id,
    text: de(id),
    type: "matrix",
    ...maybeCondition(tape, seen),
    rows: ["u", "v", "w"].slice(0, 1 + tape.number(3)).map(row),
    columns,
    ...placed(tape, dimension),
    ...extras(tape, idsOf(columns)),
  };
};

/** A question as an author writes it, and the questions that it is asked as. */
export type Drawn = {
  readonly written: QuestionDefinition | MatrixDefinition;
  readonly asked: readonly QuestionDefinition[];
};

const plainQuestion = (tape: Tape, id: string, drawing: Drawing): QuestionDefinition => ({
  ...rowQuestion(tape, id, drawing),
  ...placed(tape, drawing.dimension),
});

const alone = (question: QuestionDefinition): Drawn => ({ written: question, asked: [question] });

/** The first question is one that can be asked about; any other may be of any kind. */
export const drawnQuestion = (tape: Tape, id: string, drawing: Drawing): Drawn => {
  const { seen } = drawing;
  if (seen.questions.length === 0) return alone(plainQuestion(tape, id, drawing));
  if (tape.chance(5)) return alone(group(tape, id, drawing));
  if (tape.chance(10)) return alone({ id, type: "info", text: de(id), ...maybeCondition(tape, seen) });
  if (!tape.chance(7)) return alone(plainQuestion(tape, id, drawing));
  const written = matrix(tape, id, drawing);
  const found = { findings: [], origins: new Map<object, never>() };
  return { written, asked: matrixQuestions(written, [], found).map(({ question }) => question) };
};
