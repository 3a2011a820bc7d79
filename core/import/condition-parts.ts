import type { Condition } from "../condition-type.ts";
import type { ConditionFault } from "./remark.ts";
import type { SurveyField } from "./surveyjs-field.ts";

/** What is gathered while a condition is carried over. A fault makes the condition worthless; the first one is told. */
export type Gathering = {
  readonly reads: Set<string>;
  readonly notes: Set<"constant" | "exact">;
  fault: ConditionFault | null;
};

/** Stands for a condition that could not be carried over; never leaves the translation. */
const nothing: Condition = { any: [] };

export const refuse = (gathering: Gathering, fault: ConditionFault): Condition => {
  gathering.fault ??= fault;
  return nothing;
};

/** A choice between options of one question, as the question and its options. */
const choiceIn = (
  condition: Condition,
): { readonly question: string; readonly word: "equals" | "includes"; readonly options: string[] } | null => {
  if (!("question" in condition) || condition.question === undefined || condition.part !== undefined)
    return null;
  const { question, equals, oneOf, includes, includesAny } = condition;
  const one = typeof equals === "string" ? [equals] : oneOf?.filter((option) => typeof option === "string");
  if (one !== undefined && one.length === (oneOf?.length ?? 1))
    return { question, word: "equals", options: one };
  const some = includes === undefined ? includesAny : [includes];
  return some === undefined ? null : { question, word: "includes", options: some };
};

/** One choice of two between options of the same question; null where they are no such choices. */
const together = (left: Condition | undefined, right: Condition): Condition | null => {
  const [one, other] = [left && choiceIn(left), choiceIn(right)];
  if (!one || !other || one.question !== other.question || one.word !== other.word) return null;
  const options = [...new Set([...one.options, ...other.options])];
  return { question: one.question, [one.word === "equals" ? "oneOf" : "includesAny"]: options };
};

/** Alternatives for the same question that stand side by side become one. */
const merged = (parts: readonly Condition[]): readonly Condition[] => {
  const found: Condition[] = [];
  for (const part of parts) {
    const both = together(found.at(-1), part);
    if (both !== null) found.pop();
    found.push(both ?? part);
  }
  return found;
};

const joined = (word: "all" | "any", parts: readonly Condition[]): Condition => {
  const flat = parts.flatMap((part): readonly Condition[] => {
    if (word === "all" && "all" in part) return part.all;
    return word === "any" && "any" in part ? part.any : [part];
  });
  const [first] = flat;
  if (flat.length === 1 && first !== undefined) return first;
  return word === "all" ? { all: flat } : { any: flat };
};

/** All of several conditions, those of the same kind in it written side by side. */
export const allOf = (parts: readonly Condition[]): Condition => joined("all", parts);
export const anyOf = (parts: readonly Condition[]): Condition => {
  const any = joined("any", parts);
  return "any" in any && any.any.length > 0 ? joined("any", merged(any.any)) : any;
};

export const not = (part: Condition): Condition => ("not" in part ? part.not : { not: part });

export const answered = (id: string): Condition => ({ question: id, answered: true });

/** That it holds for one of the fields: where questions share a name, at most one of them is asked. */
export const forOne = (fields: readonly SurveyField[], holds: (field: SurveyField) => Condition): Condition =>
  anyOf(fields.map(holds));

/** What always holds, or never. Our language has no word for it, so it is said of a question. */
export const constant = ({ id }: SurveyField, holds: boolean, { notes }: Gathering): Condition => {
  notes.add("constant");
  const both = [answered(id), not(answered(id))];
  return holds ? { any: both } : { all: both };
};

/** That any of the options is chosen; null for no option. */
export const chosen = ({ id, form }: SurveyField, options: readonly string[]): Condition | null => {
  const [first] = options;
  if (first === undefined) return null;
  if (form === "many")
    return options.length === 1
      ? { question: id, includes: first }
      : { question: id, includesAny: [...options] };
  return options.length === 1 ? { question: id, equals: first } : { question: id, oneOf: [...options] };
};

/** That there is an answer; an empty list of choices is none. */
export const given = (fields: readonly SurveyField[], gathering: Gathering): Condition =>
  forOne(fields, (field) => {
    if (field.form === "parts") return refuse(gathering, "rows");
    const options = field.form === "many" ? field.values.map(({ option }) => option) : [];
    return chosen(field, options) ?? answered(field.id);
  });

/** The one form of all the fields; null, and refused, where there are several. */
export const formOf = (fields: readonly SurveyField[], gathering: Gathering): SurveyField["form"] | null => {
  const forms = new Set(fields.map(({ form }) => form));
  const [form = null] = forms;
  if (forms.size === 1) return form;
  refuse(gathering, "kinds");
  return null;
};

const deepest = (conditions: readonly Condition[]): number =>
  conditions.reduce((most, part) => Math.max(most, depthOf(part)), 0);

/** How many conditions stand in one another. */
export const depthOf = (condition: Condition): number => {
  if ("all" in condition) return 1 + deepest(condition.all);
  if ("any" in condition) return 1 + deepest(condition.any);
  return "not" in condition ? 1 + depthOf(condition.not) : 1;
};
