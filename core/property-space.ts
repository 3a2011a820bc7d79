import { cellKey, type Answer, type AnswerValue } from "./answer.ts";
import type { CompiledChecklist } from "./compile.ts";
import type { ChecklistDefinition, PropertyDefinition } from "./definition.ts";
import { dayNumber, dayOfNumber } from "./day.ts";
import { compareDecimals, printDecimal, zero, type Decimal } from "./decimal.ts";
import type { PropertyEntry, QuestionEntry, RowQuestionEntry } from "./entry.ts";
import { candidatesFor, triedRows } from "./lint/candidates.ts";
import { isAnsweredIn, isCircumstance } from "./lint/choices.ts";
import { askingOf, type Asking } from "./lint/literals.ts";
import { drawFrom, type Draw } from "./pseudo-random.ts";

type Entry = QuestionEntry | RowQuestionEntry;

/** One cell and the answers that are tried in it. */
export type Choice = {
  readonly key: string;
  readonly answers: readonly Answer[];
  /** The same by what they are worth, worst first; answers worth nothing before all others. */
  readonly byWorth: readonly (readonly Answer[])[];
  /** Those that the property itself names. */
  readonly named: readonly Answer[];
};

/** The cells a property depends on. `complete`: trying every answer in every cell is trying everything. */
export type Space = { readonly choices: readonly Choice[]; readonly complete: boolean };

/** Figures and days tried in addition where they are computed with. */
const spread = 12;
const daysAround = 1_500;

/** Numbers of every size, and days within some years: where figures are computed, any of them may count. */
const spreadValues = ({ definition }: Entry, today: string, draw: Draw): readonly AnswerValue[] => {
  const places = Array.from({ length: spread }, (_, index) => index);
  if (definition.type === "number" || definition.type === "money")
    return places.map((place) => String(draw(10 ** ((place % 7) + 1))));
  if (definition.type !== "date") return [];
  const start = dayNumber(today) ?? 0;
  return places.map(() => dayOfNumber(start - daysAround + draw(2 * daysAround)));
};

const valuesFor = (entry: Entry, asking: Asking, today: string, draw: Draw): readonly AnswerValue[] => {
  const use = asking.question(entry.definition.id);
  const more = use.computedWith ? spreadValues(entry, today, draw) : [];
  const fitting = more.filter((value) => entry.rule.read(value, null).standing === "answered");
  return [...candidatesFor(entry, use, today).values, ...fitting];
};

const mayBeRequired = (duty: { readonly duty: string; readonly requiredFor?: unknown } | undefined) =>
  duty !== undefined && (duty.duty === "required" || duty.requiredFor !== undefined);

/** An answer as complete as it can be; and bare, where that makes a difference. */
const answersWith = ({ definition }: Entry, value: AnswerValue, bareIsSame: boolean): readonly Answer[] => {
  if (definition.type === "info") return [{ value }];
  const { reason, citations } = definition;
  const beside = {
    ...(mayBeRequired(reason) ? { reason: "x".repeat(Math.max(1, reason?.minLength ?? 1)) } : {}),
    ...(mayBeRequired(citations) ? { citations: [{ text: "§ 1" }] } : {}),
  };
  const bare = Object.keys(beside).length > 0 && !bareIsSame ? [{ value }] : [];
  return [{ value, ...beside }, ...bare];
};

type Worth = { readonly rated: boolean; readonly worth: Decimal };

const worthOf = ({ rule }: Entry, { value }: Answer): Worth => {
  const { rating, points } = rule.read(value, null);
  if (rating !== null) return { rated: true, worth: rating };
  const sum = [...(points?.values() ?? [])].reduce((total, each) => total.plus(each), zero);
  return { rated: points !== undefined, worth: sum };
};

const byWorth = (entry: Entry, answers: readonly Answer[]): readonly (readonly Answer[])[] => {
  const classes = new Map<string, Worth & { readonly answers: Answer[] }>();
  for (const answer of answers) {
    const { rated, worth } = worthOf(entry, answer);
    const key = `${rated ? "rated" : entry.rule.read(answer.value, null).outcome} ${printDecimal(worth)}`;
    const known = classes.get(key);
    if (known === undefined) classes.set(key, { rated, worth, answers: [answer] });
    else known.answers.push(answer);
  }
  return [...classes.values()]
    .sort((left, right) =>
      left.rated === right.rated ? compareDecimals(left.worth, right.worth) : left.rated ? 1 : -1,
    )
    .map((each) => each.answers);
};

const namesIt = ({ value }: Answer, named: ReadonlySet<string>): boolean =>
  Array.isArray(value) ? value.some((item) => named.has(item)) : named.has(String(value));

/** A definition that says nothing but a property, and the named conditions it may use. */
const onlyNaming = (
  { conditions = [], ...definition }: ChecklistDefinition,
  property: PropertyDefinition,
): ChecklistDefinition => {
  const { id, version, title, summary } = definition;
  const nothing = { instruments: [], dimensions: [], sections: [] };
  return { id, version, title, summary, ...nothing, conditions, properties: [property] };
};

/**
 * What a property depends on, with the answers worth trying: every choice, numbers and days around the literals they are
 * compared with, up to three rows.
 */
export const spaceUnder = (
  checklist: CompiledChecklist,
  { definition: property, premise, conclusion }: PropertyEntry,
  { today, seed }: { readonly today: string; readonly seed: number },
): Space => {
  const { definition, program } = checklist;
  const own = program.properties.filter(({ index }) => index === premise.index || index === conclusion.index);
  const nodes = program.under(own.flatMap(({ reads }) => [...reads]));
  const indices = new Set(nodes.map(({ index }) => index));
  const asking = askingOf(definition);
  const naming = askingOf(onlyNaming(definition, property));
  const draw = drawFrom(seed);
  const entries = [...program.entries.questions.values()].filter((entry) => isAnsweredIn(entry, indices));
  const bareIsSame = definition.incomplete !== "unanswered" && !asking.countsOpen;
  const choiceAt = (entry: Entry, key: string): Choice => {
    const { id } = entry.definition;
    const { numbers, texts } = naming.question(id).literals;
    const named = new Set([...texts, ...numbers.map(printDecimal)]);
    const values = valuesFor(entry, asking, today, draw);
    const answers = values.flatMap((value) => answersWith(entry, value, bareIsSame));
    return {
      key,
      answers,
      byWorth: byWorth(entry, answers),
      named: answers.filter((answer) => namesIt(answer, named)),
    };
  };
  const choices = entries.flatMap((entry) => {
    const { id } = entry.definition;
    if (entry.kind === "rowQuestion") return triedRows.map((row) => choiceAt(entry, cellKey(id, row)));
    return entry.rowsOwner === null || entry.rowsOwner === id ? [choiceAt(entry, id)] : [];
  });
  const exhausts = (entry: Entry): boolean =>
    candidatesFor(entry, asking.question(entry.definition.id), today).all;
  return { choices, complete: entries.every(exhausts) && !nodes.some(isCircumstance(program)) };
};
