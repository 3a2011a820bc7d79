import type { SurveyField } from "./surveyjs-field.ts";

type Renamed = Readonly<Record<string, string>>;

/** Ids that are no longer what they were: old name to new id. Values of choices by the (new) id of their question. */
export type RenamedIds = {
  readonly sections: Renamed;
  readonly questions: Renamed;
  readonly options: Readonly<Record<string, Renamed>>;
};

type Pair = readonly [string, string];

const changed = (pairs: readonly Pair[]): Renamed =>
  Object.fromEntries(pairs.filter(([old, now]) => old !== now));

/** Every field under the name it had; what is kept together by `name.part`. */
const named = (fields: readonly SurveyField[], prefix = ""): readonly (readonly [string, SurveyField])[] =>
  fields.flatMap((field) => [
    ...(field.id === "" ? [] : [[`${prefix}${field.name}`, field] as const]),
    ...named(field.fields, `${prefix}${field.name}.`),
  ]);

/** What was renamed. Of questions that shared a name the last one stands for all. */
export const renamedIn = (sections: readonly Pair[], fields: readonly SurveyField[]): RenamedIds => {
  const all = named(fields);
  const options = all
    .map(
      ([, { id, values }]) =>
        [
          id,
          changed(
            values
              .filter(({ value }) => typeof value !== "boolean")
              .map(({ value, option }) => [String(value), option]),
          ),
        ] as const,
    )
    .filter(([, renamed]) => Object.keys(renamed).length > 0);
  return {
    sections: changed(sections),
    questions: changed(all.map(([name, { id }]) => [name, id])),
    options: Object.fromEntries(options),
  };
};
