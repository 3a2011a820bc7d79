import type { LocalizedText } from "../definition-text.ts";
import type { Path } from "../node.ts";
import {
  isObject,
  isScalar,
  isTrueIn,
  listIn,
  memberOf,
  textIn,
  type ForeignObject,
  type Scalar,
} from "./foreign-json.ts";
import { idNamer } from "./id-namer.ts";
import type { Building, Pending } from "./surveyjs-building.ts";
import type { SurveyValue } from "./surveyjs-field.ts";
import { noteUnread } from "./surveyjs-properties.ts";

/** An option as the importer writes it. */
export type ImportedOption = {
  readonly id: string;
  readonly label: LocalizedText;
  readonly points?: Record<string, number>;
  readonly exclusive?: true;
};

export type Choices = {
  readonly options: readonly ImportedOption[];
  readonly values: readonly SurveyValue[];
  /** The option with a text of its own. */
  readonly other: string | null;
};

type PointsOf = ((value: Scalar) => { readonly [name: string]: number }) | undefined;

const valueOf = (choice: unknown): Scalar | undefined => {
  const value = isObject(choice) ? memberOf(choice, "value") : choice;
  return isScalar(value) ? value : undefined;
};

/** A `visibleIf`, waiting for all questions to be known. */
export const pendingIn = (object: ForeignObject, path: Path): readonly Pending[] => {
  const source = textIn(object, "visibleIf");
  return source === undefined || source.trim() === "" ? [] : [{ source, path: [...path, "visibleIf"] }];
};

const isHidden = (value: unknown): boolean => isObject(value) && memberOf(value, "visible") === false;

type Listed = { readonly item: unknown; readonly value: Scalar; readonly path: Path };

/** The choices (rows, columns) of a list that have a value, with their places. */
export const listed = (items: readonly unknown[], path: Path): readonly Listed[] =>
  items.flatMap((item, index) => {
    const value = valueOf(item);
    return value === undefined || isHidden(item) ? [] : [{ item, value, path: [...path, index] }];
  });

/** Options from a list of choices. */
export const optionsFrom = (
  items: readonly unknown[],
  path: Path,
  building: Building,
  points?: PointsOf,
): Pick<Choices, "options" | "values"> => {
  const { texts, remarks, pending } = building;
  const choices = listed(items, path);
  const ids = idNamer(new Set(choices.map(({ value }) => String(value))));
  const all = choices.map(({ item, value, path: place }) => {
    const label = isObject(item) ? texts.at(item, "text", place) : undefined;
    const option: ImportedOption = {
      id: ids(String(value), "o"),
      label: label ?? texts.named(String(value) || "–"),
      ...(points === undefined ? {} : { points: points(value) }),
    };
    if (isObject(item)) {
      noteUnread(item, "choice", place, remarks, ["value", "text", "visible"]);
      pending.set(option, pendingIn(item, place));
    }
    return { option, value };
  });
  return {
    options: all.map(({ option }) => option),
    values: all.map(({ option, value }) => ({ value, option: option.id })),
  };
};

const isOn = (element: ForeignObject, ...keys: readonly string[]): boolean =>
  keys.some((key) => isTrueIn(element, key));

/** The choices of an element, with "other" and "none" where it offers them. */
export const choicesOf = (
  element: ForeignObject,
  path: Path,
  building: Building,
  points?: PointsOf,
): Choices => {
  const { texts } = building;
  const own = optionsFrom(listIn(element, "choices"), [...path, "choices"], building, points);
  const taken = new Set(own.options.map(({ id }) => id));
  const extra = (id: "other" | "none", key: string, more: object = {}): ImportedOption[] =>
    taken.has(id)
      ? []
      : [
          {
            id,
            label: texts.at(element, key, path) ?? texts.word(id),
            ...(points === undefined ? {} : { points: points(id) }),
            ...more,
          },
        ];
  const other = isOn(element, "hasOther", "showOtherItem") ? extra("other", "otherText") : [];
  const none = isOn(element, "hasNone", "showNoneItem") ? extra("none", "noneText", { exclusive: true }) : [];
  const added = [...none, ...other];
  return {
    options: [...own.options, ...added],
    values: [...own.values, ...added.map(({ id }) => ({ value: id, option: id }))],
    other: other[0]?.id ?? null,
  };
};
