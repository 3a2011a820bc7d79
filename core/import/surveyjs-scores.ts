import {
  Array as List,
  Literal,
  Null,
  Object as Shape,
  Optional,
  Record,
  String as Text,
  Union,
  type Static,
} from "typebox";
import { ChecklistSchema } from "../definition.ts";
import { Closed, Id } from "../definition-text.ts";
import type { Scalar } from "./foreign-json.ts";

const { dimensions, total, parameters, conditions, computed, findings, results, contradictions, sources } =
  ChecklistSchema.properties;
const { examples, properties, instruments, audience, summary } = ChecklistSchema.properties;

/**
 * How the points of a survey are found, where it hides them in its names, and what is computed from them: SurveyJS has
 * no word for it.
 *
 * - `valuePattern`: how a choice's points are read from its value; `lastDashInteger`: the whole number after its last
 *   `-`, else 0.
 * - `names`: the points' name by the ending of the question's name, else of the panel's (or page's) around it, the
 *   innermost first; `null` says that what ends so has none.
 * - `types`: the elements that have points; radiogroup, dropdown and checkbox, where nothing is said.
 * - `add`: parts of the definition to add, in our language, with the ids that the import gives. They are checked when
 *   the definition is compiled.
 */
export const ScoreMapSchema = Shape(
  {
    valuePattern: Literal("lastDashInteger"),
    names: Record(Text(), Union([Id, Null()])),
    types: Optional(List(Text(), { minItems: 1 })),
    add: Optional(
      Shape(
        {
          summary: Optional(summary),
          audience,
          instruments: Optional(instruments),
          dimensions: Optional(dimensions),
          total,
          parameters,
          conditions,
          computed,
          findings,
          results,
          contradictions,
          sources,
          examples,
          properties,
        },
        Closed,
      ),
    ),
  },
  Closed,
);
export type ScoreMap = Static<typeof ScoreMapSchema>;

/** The points of a choice; undefined where the question has none. `around`: names of panels, the innermost first. */
export type Scoring = (
  type: string,
  name: string,
  around: readonly string[],
) => ((value: Scalar) => { readonly [name: string]: number }) | undefined;

/** The whole number after the last dash; 0 where there is none. */
const lastDashInteger = (value: Scalar): number => {
  const text = String(value);
  const digits = text.slice(text.lastIndexOf("-") + 1);
  return text.includes("-") && /^\d{1,15}$/.test(digits) ? Number(digits) : 0;
};

const defaultTypes = ["radiogroup", "dropdown", "checkbox"];

/** How choices are worth points; nothing is, where no map is given. */
export const scoringOf = (map: ScoreMap | undefined): Scoring => {
  if (map === undefined) return () => undefined;
  const types = new Set(map.types ?? defaultTypes);
  const endings = Object.entries(map.names);
  return (type, name, around) => {
    if (!types.has(type)) return undefined;
    const found = [name, ...around].map((one) => endings.find(([ending]) => one.endsWith(ending)));
    const points = found.find((ending) => ending !== undefined)?.[1];
    return typeof points === "string" ? (value) => ({ [points]: lastDashInteger(value) }) : undefined;
  };
};
