import { Array, Integer, Null, Number, Object, Optional, String, Unknown, type Static } from "typebox";
import { limits } from "./limits.ts";

/** Unknown words are errors everywhere in the language. */
export const Closed = { additionalProperties: false } as const;

/** Ids are stable names: they key answers, so they never change within a checklist's life. */
export const Id = String({ pattern: "^[a-z][a-zA-Z0-9-]{0,63}$" });

const Text = String({ minLength: 1 });

/** A text in German, and in English where it is translated. */
export const Localized = Object({ de: Text, en: Optional(Text) }, Closed);
export type LocalizedText = Static<typeof Localized>;

/** What a figure counts, as it is printed behind it; empty for a bare number. */
export const UnitText = Object({ de: String(), en: Optional(String()) }, Closed);

/** Ids of sources. */
export const References = Array(Id);

/** A value whose shape depends on the question it answers; checked when examples run. */
export const AnyJson = Unknown();

/** Stands for "no figure" in expectations. */
export const NoFigure = Null();

/** How many of something: characters, options, rows. */
export const Count = Integer({ minimum: 0 });

/** Places after the decimal point. */
export const Decimals = Integer({ minimum: 0, maximum: limits.decimals });

/** Weights are never negative; 0 leaves a question out of its score. */
export const Weight = Number({ minimum: 0 });

/** A calendar day. */
export const Day = String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

/** A link that opens in a browser; nothing else may stand in one. */
export const WebAddress = String({ pattern: "^https?://[^\\s]+$" });
