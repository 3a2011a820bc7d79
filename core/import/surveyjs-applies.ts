import type { Condition } from "../condition-type.ts";
import type { WrittenSection } from "../definition.ts";
import type { WrittenQuestion } from "../definition-question.ts";
import { allOf } from "./condition-parts.ts";
import type { Remarks } from "./remark.ts";
import type { Building, Pending } from "./surveyjs-building.ts";
import { translateCondition, type FieldsNamed } from "./surveyjs-condition.ts";
import type { SurveyField } from "./surveyjs-field.ts";

type Named = readonly [string, SurveyField];

/** A field with the name that conditions use: `name`, and `name.part` for what is kept together. */
const namedIn = (fields: readonly SurveyField[], prefix: string): readonly Named[] =>
  fields.flatMap((field): readonly Named[] => {
    const name = `${prefix}${field.name}`;
    return [[name, field], ...(field.form === "parts" ? namedIn(field.fields, `${name}.`) : [])];
  });

const namesOf = (fields: readonly SurveyField[]): ReadonlyMap<string, readonly SurveyField[]> => {
  const names = new Map<string, SurveyField[]>();
  for (const [name, field] of namedIn(fields, "")) {
    const known = names.get(name);
    if (known === undefined) names.set(name, [field]);
    else known.push(field);
  }
  return names;
};

/** SurveyJS finds a name also where its case differs. */
const lookup = (fields: readonly SurveyField[]): FieldsNamed => {
  const names = namesOf(fields);
  const folded = new Map([...names].map(([name, found]) => [name.toLowerCase(), found]));
  return (name) => names.get(name) ?? folded.get(name.toLowerCase()) ?? [];
};

const inRow = (fields: readonly SurveyField[], outer: FieldsNamed): FieldsNamed => {
  const inner = lookup(fields);
  return (name) => {
    const own = ["panel.", "row."].find((prefix) => name.toLowerCase().startsWith(prefix));
    return own === undefined ? outer(name) : inner(name.slice(own.length));
  };
};

/** Where a condition stands: which names it sees, and on which page. */
type Place = { readonly names: FieldsNamed; readonly page: string };

/** Questions that can disappear: by themselves, or with the page they stand on. */
type Disappearing = { readonly alone: ReadonlySet<string>; readonly withPage: ReadonlyMap<string, string> };

const disappearing = (sections: readonly WrittenSection[], pending: Building["pending"]): Disappearing => {
  const has = (part: object): boolean => (pending.get(part) ?? []).length > 0;
  const all = sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  return {
    alone: new Set(all.filter(({ question }) => has(question)).map(({ question }) => question.id)),
    withPage: new Map(
      all.filter(({ section }) => has(section)).map(({ section, question }) => [question.id, section.id]),
    ),
  };
};

const canDisappear = (id: string, page: string, { alone, withPage }: Disappearing): boolean =>
  alone.has(id) || (withPage.has(id) && withPage.get(id) !== page);

type Translate = (one: Pending, place: Place) => Condition | null;

/** Translates each condition once, however many questions have it, and tells what about it deserves a remark. */
const translating = (remarks: Remarks, forgotten: Disappearing | null): Translate => {
  const known = new Map<Pending, Condition | null>();
  const translate: Translate = (one, { names, page }) => {
    if ("condition" in one) return one.condition;
    const { source, path } = one;
    const expression = source.slice(0, longestQuoted);
    const translated = translateCondition(source, names);
    if ("fault" in translated) {
      remarks.note("conditionLeft", path, { expression, why: translated.fault });
      return null;
    }
    const { condition, notes, reads } = translated;
    if (notes.includes("constant")) remarks.note("conditionConstant", path, { expression });
    if (notes.includes("exact")) remarks.count("exactComparison", path);
    if (forgotten !== null && reads.some((id) => canDisappear(id, page, forgotten)))
      remarks.count("conditionOnHidden", path);
    return condition;
  };
  return (one, place) => {
    const found = known.get(one);
    if (found !== undefined) return found;
    const made = translate(one, place);
    known.set(one, made);
    return made;
  };
};

const longestQuoted = 500;

/**
 * Gives sections, questions, options and rows the conditions that waited until all questions were known. `remembers`:
 * whether SurveyJS keeps hidden answers and lets conditions read them, which ours never do.
 */
export const withConditions = (
  sections: readonly WrittenSection[],
  fields: readonly SurveyField[],
  { pending, remarks }: Building,
  remembers: boolean,
): WrittenSection[] => {
  const translate = translating(remarks, remembers ? disappearing(sections, pending) : null);
  const applied = <T extends object>(part: T, place: Place): T => {
    const conditions = (pending.get(part) ?? []).map((one) => translate(one, place));
    const told = conditions.filter((condition) => condition !== null);
    return told.length === 0 ? part : { ...part, appliesIf: allOf(told) };
  };
  const inside = (question: WrittenQuestion, place: Place): WrittenQuestion => {
    switch (question.type) {
      case "singleChoice":
      case "multipleChoice":
        return { ...question, options: question.options.map((option) => applied(option, place)) };
      case "matrix":
        return {
          ...question,
          columns: question.columns.map((column) => applied(column, place)),
          rows: question.rows.map((row) => applied(row, place)),
        };
      case "repeatGroup": {
        const own = fields.find(({ id }) => id === question.id)?.fields ?? [];
        const rows = { ...place, names: inRow(own, place.names) };
        return { ...question, questions: question.questions.map((row) => finished(row, rows)) };
      }
      default:
        return question;
    }
  };
  const finished = <T extends WrittenQuestion>(question: T, place: Place): T => {
    const { appliesIf = null } = applied<T & { appliesIf?: Condition }>(question, place);
    const whole = inside(question, place) as T;
    return appliesIf === null ? whole : { ...whole, appliesIf };
  };
  const names = lookup(fields);
  return sections.map((section) => {
    const place = { names, page: section.id };
    const questions = section.questions.map((question) => finished(question, place));
    return { ...applied(section, place), questions };
  });
};
