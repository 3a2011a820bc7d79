import { describe, expect, test } from "vitest";
import type { Answers } from "#core/answer.ts";
import { answersFromFile } from "#core/answers-file.ts";
import type { CompiledChecklist } from "#core/compile.ts";
import { evaluate } from "#core/evaluate.ts";
import { catalogue } from "./catalogue.ts";

const listsOf = ({ definition }: CompiledChecklist) =>
  definition.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => question.type === "repeatGroup")
    .filter(({ rowsOf }) => rowsOf === undefined);

/** The answers with a list that has no entry, or one that says nothing yet. */
const withEntries = (answers: Answers, list: string, inRows: readonly string[], rows: string[]): Answers => ({
  ...Object.fromEntries(
    Object.entries(answers).filter(([key]) => !inRows.includes(key.split("/")[0] ?? "") && key !== list),
  ),
  ...(rows.length === 0 ? {} : { [list]: { value: rows } }),
});

/** Findings that arise and contradictions that hold, also those that are not shown before all of them is answered. */
const told = (compiled: CompiledChecklist, answers: Answers, today: string): readonly string[] => {
  const { findings, state } = evaluate(compiled, answers, { today });
  const contradictions = [...compiled.program.entries.contradictions.values()];
  return [
    ...findings.map(({ id }) => id),
    ...contradictions.filter(({ holds }) => holds.of(state)).map(({ definition }) => definition.id),
  ];
};

describe.each(catalogue.filter(({ compiled }) => listsOf(compiled).length > 0))(
  "in $name",
  ({ compiled }) => {
    test("an entry that is only begun shows nothing and contradicts nothing", () => {
      const { examples = [] } = compiled.definition;
      for (const { answers: written, explanations, today = "2026-01-01", id } of examples) {
        const read = answersFromFile(compiled, written, explanations);
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        for (const list of listsOf(compiled)) {
          const followers = compiled.definition.sections
            .flatMap(({ questions }) => questions)
            .filter((question) => question.type === "repeatGroup")
            .filter((question) => question.id === list.id || question.rowsOf === list.id);
          const inRows = followers.flatMap(({ questions }) => questions.map((question) => question.id));
          const none = told(compiled, withEntries(read.value, list.id, inRows, []), today);
          const begun = told(compiled, withEntries(read.value, list.id, inRows, ["begonnen"]), today);
          expect({ id, list: list.id, told: begun.filter((one) => !none.includes(one)) }).toEqual({
            id,
            list: list.id,
            told: [],
          });
        }
      }
    });
  },
);
