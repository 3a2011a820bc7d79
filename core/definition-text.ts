import { Array, Integer, Null, Number, Object as Shape, Optional, String, Unknown, Unsafe } from "typebox";
import { limits } from "./limits.ts";

/** Unknown words are errors everywhere in the language. */
export const Closed = { additionalProperties: false } as const;

/** Ids are stable names: they key answers, so they never change within a checklist's life. */
export const Id = String({ pattern: "^[a-z][a-zA-Z0-9-]{0,63}$" });

/** Languages a definition can be written in: those of the European Union, and others often asked for. */
export const languages = [
  "de",
  "en",
  "ar",
  "bg",
  "cs",
  "da",
  "el",
  "es",
  "et",
  "fi",
  "fr",
  "ga",
  "hr",
  "hu",
  "it",
  "lt",
  "lv",
  "mt",
  "nl",
  "no",
  "pl",
  "pt",
  "ro",
  "ru",
  "sk",
  "sl",
  "sv",
  "tr",
  "uk",
] as const;
export type Language = (typeof languages)[number];

/** A text by language. */
export type LocalizedText = { readonly [L in Language]?: string };

/** The same schema for every language. */
const inLanguages = (minLength: number) =>
  Unsafe<LocalizedText>(
    Shape(
      Object.fromEntries(languages.map((language) => [language, Optional(String({ minLength }))] as const)),
      { ...Closed, localized: true },
    ),
  );

/**
 * A text in the checklist's own language, and in others where it is translated. That the own language is there is
 * checked with the shape: the word `localized` marks where.
 */
export const Localized = inLanguages(1);

/** What a figure counts, as it is printed behind it; empty for a bare number. */
export const UnitText = inLanguages(0);

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

/** A number written as text, so that no decimal is lost: "42.50". */
export const DecimalText = String({ pattern: "^-?\\d+(\\.\\d+)?$" });

/** A link that opens in a browser; nothing else may stand in one. */
export const WebAddress = String({ pattern: "^https?://[^\\s]+$" });

/** Which edition of a checklist or module. */
export const Version = String({ pattern: "^\\d+\\.\\d+\\.\\d+$" });
