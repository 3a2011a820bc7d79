import { expectedText, type ExpectedWords } from "./expected.ts";

const expectedWordsDe: ExpectedWords = {
  known: {
    string: "ein Text in Anführungszeichen",
    boolean: "true oder false, ohne Anführungszeichen",
    null: "null",
    figure: "eine Zahl",
    day: "ein Tag",
    "{…}": "ein Objekt in geschweiften Klammern",
    "[…]": "eine Liste in eckigen Klammern",
    "^[a-z][a-zA-Z0-9-]{0,63}$":
      "eine Kennung aus Buchstaben ohne Umlaute, Ziffern und Bindestrichen, beginnend mit einem Kleinbuchstaben",
    "^\\d{4}-\\d{2}-\\d{2}$": 'ein Tag wie "2026-12-31"',
    '"2026-12-31"': 'ein Tag, den es gibt, wie "2026-12-31"',
    "^-?\\d+(\\.\\d+)?$": 'eine Zahl als Text mit Punkt, wie "12.50"',
    '"12.50"': 'eine Zahl als Text mit Punkt, wie "12.50"',
    "12": "eine Zahl",
    "^\\d+\\.\\d+\\.\\d+$": 'drei Zahlen mit Punkten, wie "1.0.0"',
    "^https?://[^\\s]+$": "eine Adresse, die mit https:// beginnt",
    "from < to": "„from“ ist kleiner als „to“",
    '"ordered": true': 'Stufen mit Rangfolge, also ohne "ordered": false',
  },
  number: (isWhole, range) =>
    `eine ${isWhole ? "ganze " : ""}Zahl ohne Anführungszeichen${range === "" ? "" : `, ${range}`}`,
  between: (from, to) => `${from} bis ${to}`,
  least: (from) => `mindestens ${from}`,
  listOf: (least) =>
    least === ""
      ? "eine Liste in eckigen Klammern"
      : `eine Liste in eckigen Klammern mit mindestens ${least} Einträgen`,
  bound: {
    "≤": (bound) => `höchstens ${bound}`,
    "≥": (bound) => `mindestens ${bound}`,
    "<": (bound) => `weniger als ${bound}`,
    ">": (bound) => `mehr als ${bound}`,
  },
  or: "oder",
  quoted: (word) => `„${word}“`,
};

/** What a definition must have at a place, in German. */
export const expectedDe = (expected: string): string => expectedText(expected, expectedWordsDe);
