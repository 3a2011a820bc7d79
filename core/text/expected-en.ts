import { expectedText, type ExpectedWords } from "./expected.ts";

const expectedWordsEn: ExpectedWords = {
  known: {
    string: "a text in quotation marks",
    boolean: "true or false, without quotation marks",
    null: "null",
    figure: "a number",
    day: "a day",
    "{…}": "an object in braces",
    "[…]": "a list in square brackets",
    "^\\d{4}-\\d{2}-\\d{2}$": 'a day like "2026-12-31"',
    '"2026-12-31"': 'a day that exists, like "2026-12-31"',
    "^-?\\d+(\\.\\d+)?$": 'a number as text with a point, like "12.50"',
    '"12.50"': 'a number as text with a point, like "12.50"',
    "12": "a number",
    "^\\d+\\.\\d+\\.\\d+$": 'three numbers with points, like "1.0.0"',
    "^https?://[^\\s]+$": "an address that begins with https://",
    "from < to": "“from” below “to”",
    '"ordered": true': 'levels in order, so without "ordered": false',
  },
  number: (isWhole, range) =>
    `a ${isWhole ? "whole " : ""}number without quotation marks${range === "" ? "" : `, ${range}`}`,
  between: (from, to) => `${from} to ${to}`,
  least: (from) => `at least ${from}`,
  listOf: (least) =>
    least === "" ? "a list in square brackets" : `a list in square brackets with at least ${least} entries`,
  bound: {
    "≤": (bound) => `at most ${bound}`,
    "≥": (bound) => `at least ${bound}`,
    "<": (bound) => `less than ${bound}`,
    ">": (bound) => `more than ${bound}`,
  },
  or: "or",
  quoted: (word) => `“${word}”`,
};

/** What a definition must have at a place, in English. */
export const expectedEn = (expected: string): string => expectedText(expected, expectedWordsEn);
