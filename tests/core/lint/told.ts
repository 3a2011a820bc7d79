import type { Condition } from "#core/condition-type.ts";
import type { QuestionDefinition } from "#core/definition-question.ts";
import type { ChecklistDefinition } from "#core/definition.ts";
import { reachNotes } from "#core/lint/reach.ts";
import { compiledWith, levels, text } from "../build.ts";

const de = (said: string) => ({ de: said });

/** What is told of a question that is asked under a condition. */
export const asking = (
  appliesIf: Condition,
  questions: QuestionDefinition[],
  parts: Partial<Omit<ChecklistDefinition, "sections">> = {},
): readonly string[] =>
  reachNotes(compiledWith({ ...parts, questions: [...questions, text("folge", { appliesIf })] })).map(
    ({ code }) => code,
  );

/** What is told of the levels of a result. */
export const levelling = (
  result: Partial<NonNullable<ChecklistDefinition["results"]>[number]>,
  questions: QuestionDefinition[],
  parts: Partial<Omit<ChecklistDefinition, "sections">> = {},
) =>
  reachNotes(
    compiledWith({
      ...parts,
      questions,
      results: [{ id: "stufe", title: de("Stufe"), levels: levels("rot", "gelb", "gruen"), ...result }],
    }),
  ).map(({ code, params }) => `${code} ${String(params["of"])}`);
