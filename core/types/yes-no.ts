import { optionsOf } from "../option.ts";
import type { Problem } from "../problem.ts";
import type { Path } from "../node.ts";
import { oneOfRule } from "./one-of.ts";
import { optionProblems } from "./options.ts";
import type { DefinitionOf, TypeRules } from "./rule.ts";

type YesNo = DefinitionOf<"yesNo" | "yesNoUnsure">;

/** Options of a yes-no question add to the given ones, so each may be described once and none be added. */
export const givenOptionProblems = (definition: YesNo, path: Path): readonly Problem[] => {
  const place = [...path, "options"];
  const given = optionsOf(definition);
  const declared = definition.options ?? [];
  const foreign = declared.flatMap(({ id }, index) =>
    given.some((option) => option.id === id)
      ? []
      : [{ code: "unknownReference", path: [...place, index, "id"], params: { id } } as const],
  );
  const twice = declared.flatMap(({ id }, index) =>
    declared.findIndex((option) => option.id === id) === index
      ? []
      : [{ code: "duplicateId", path: [...place, index], params: { id } } as const],
  );
  return [...foreign, ...twice, ...optionProblems(given, place)];
};

/** Yes or no. */
export const yesNo: TypeRules<"yesNo"> = { problems: givenOptionProblems, rule: oneOfRule };
