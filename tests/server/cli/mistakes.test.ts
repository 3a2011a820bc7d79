import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lint } from "#server/cli/lint.ts";
import type { Outside } from "#server/cli/outside.ts";
import { test } from "#server/cli/test.ts";
import { aTemporaryFolder } from "../../store/temporary-folder.ts";

const folder = aTemporaryFolder();
const foreign = join(import.meta.dirname, "..", "..", "foreign");
const written = readFileSync(join(foreign, "fristen.json"), "utf8");
const file = "fristencheck/1.0.0.json";

for (const name of ["fristencheck", "bekanntgabe"]) mkdirSync(folder.file(name));
const module = readFileSync(join(foreign, "fristen-bekanntgabe.json"), "utf8");
writeFileSync(folder.file("bekanntgabe/1.0.0.json"), module);

/** What is told of a checklist: by the linter, or where that finds no error, by its examples. Errors only. */
const errorsIn = async (text: string): Promise<readonly string[]> => {
  writeFileSync(folder.file(file), text);
  const said: string[] = [];
  const outside: Outside = {
    folder: folder.path,
    standardInput: () => Promise.resolve(new Uint8Array()),
    say: (part) => void said.push(part),
    heard: () => Promise.resolve(),
    complain: (part) => void said.push(part),
    today: () => "2026-11-24",
    untilEnding: () => new AbortController().signal,
  };
  const call = { names: [file], flags: new Map<string, string>() };
  if ((await lint(call, outside)) === 0) await test(call, outside);
  return said
    .join("")
    .split("\n")
    .filter((line) => line.includes("Fehler: "));
};

/** The line on which two texts begin to differ. */
const firstChange = (before: string, after: string): number => {
  const at = [...before].findIndex((sign, index) => sign !== after[index]);
  return before.slice(0, at).split("\n").length;
};

it("the checklist has none", async () => {
  expect(await errorsIn(written)).toEqual([]);
  expect(await errorsIn(`\u{feff}${written}`)).toEqual([]);
});

it.each<[mistake: string, from: string, to: string, told: string]>([
  [
    "a slip in a word",
    '"minChosen": 0',
    '"minChosn": 0',
    "„minChosn“ kennt die Katalogsprache hier nicht. Meinten Sie „minChosen“?",
  ],
  ["a slip in a word that must be there", '"instruments"', '"instrumente"', "Meinten Sie „instruments“?"],
  [
    "a word of another type",
    '"minChosen": 0',
    '"minimum": "0"',
    "Das Wort „minimum“ kennt die Katalogsprache hier nicht.",
  ],
  ["a type that does not exist", '"yesNoUnsure"', '"jaNein"', 'Erwartet wird: "singleChoice", "yesNo",'],
  [
    "a slip in an id",
    '"question": "frist-gesetzt"',
    '"question": "frist-gestzt"',
    "Meinten Sie „frist-gesetzt“?",
  ],
  ["an id with an umlaut", '"id": "saeumnis"', '"id": "säumnis"', "„säumnis“ ist keine gültige Kennung."],
  ["an id twice", '"id": "saeumnis"', '"id": "fristart"', "Die Kennung „fristart“ ist mehrfach vergeben."],
  [
    "an option that does not exist",
    '"equals": "yes" }\n    }',
    '"equals": "ja" }\n    }',
    "Möglich sind: yes, no, unsure.",
  ],
  [
    "an option asked for that means unsure",
    '"equals": "yes" }\n    }',
    '"equals": "unsure" }\n    }',
    'Schreiben Sie "unsure": true.',
  ],
  [
    "a condition that is not named so",
    '{ "condition": "mit-frist" }',
    '{ "condition": "mitfrist" }',
    "Meinten Sie „mit-frist“?",
  ],
  ["a number as text", '"weight": 2,', '"weight": "2",', "eine Zahl ohne Anführungszeichen, mindestens 0."],
  ["a text as number", '"minimum": "1"', '"minimum": 1', "ein Text in Anführungszeichen."],
  [
    "a comma in a decimal text",
    '"from": "14"',
    '"from": "14,5"',
    'eine Zahl als Text mit Punkt, wie "12.50".',
  ],
  ["a comma in a number", '"atLeast": 0.75', '"atLeast": 0,75', "Schreiben Sie sie mit Punkt statt Komma"],
  ["a German date", '"2026-11-20"', '"20.11.2026"', 'ein Tag wie "2026-12-31".'],
  ["a day that does not exist", '"2026-01-01"', '"2026-02-30"', "ein Tag, den es gibt"],
  [
    "a text without its language",
    '{ "de": "Der Aufwand" }',
    '"Der Aufwand"',
    'Dem Text fehlt seine Sprache. Schreiben Sie { "de": "…" }.',
  ],
  ["a text in another language", '"de": "Der Aufwand"', '"en": "Effort"', "Ergänzen Sie „de“."],
  ["a language that does not exist", '"de": "Der Aufwand"', '"deutsch": "Der Aufwand"', "Meinten Sie „de“?"],
  [
    "typographic quotation marks",
    '"title": { "de": "Der Aufwand" }',
    "„title“: { „de“: „Der Aufwand“ }",
    "typografisches Anführungszeichen",
  ],
  ["a quotation mark in a text", "„Zeitnah“", '"Zeitnah"', "Schreiben Sie im Text „ und “"],
  ["a comma too many", '"points": { "last": 3 }', '"points": { "last": 3, }', "Dieses Komma ist zu viel"],
  ["a remark", '"minutes": 20,', '"minutes": 20, // etwa', "Kommentare gibt es in JSON nicht."],
  [
    "a word twice",
    '"minutes": 20,',
    '"minutes": 20, "minutes": 30,',
    '"minutes" steht im selben Objekt zweimal.',
  ],
  [
    "a bracket forgotten",
    'regeln" },',
    'regeln",',
    "So, wie die Zeilen eingerückt sind, wird die Klammer, die hier beginnt, nicht geschlossen.",
  ],
  [
    "a level that does not exist",
    '"level": "gut",',
    '"level": "sehr-gut",',
    "Möglich sind: ungeeignet, verbessern, gut.",
  ],
  [
    "two comparisons",
    '"before": { "parameter": "umstellung" }',
    '"before": { "parameter": "umstellung" }, "after": "2026-01-01"',
    "mehrere Vergleiche (before, after)",
  ],
  [
    "no comparison",
    ', "includes": "postfach"',
    "",
    "Der Bedingung fehlt der Vergleich. Hier passen: includes,",
  ],
  [
    "a comparison that does not fit",
    '"includes": "postfach"',
    '"equals": "postfach"',
    "Hier passen: includes, includesAny, answered, unsure.",
  ],
  [
    "a word of conditions in a calculation",
    '"answer": "faelle"',
    '"question": "faelle"',
    "Meinten Sie „answer“?",
  ],
  [
    "a text in a calculation",
    '"answer": "faelle"',
    '"answer": "anmerkung"',
    "weder eine Zahl noch ein Betrag noch ein Tag",
  ],
  [
    "an answer of an entry in a calculation",
    '"answer": "faelle"',
    '"answer": "schritt-dauer"',
    "wird zu jedem Eintrag von „schritte“ gestellt.",
  ],
  ["a rating off the scale", '"rating": 0.8', '"rating": 80', "Sie reicht von 0 bis 1."],
  [
    "a placeholder for nothing",
    "{stunden-im-jahr}",
    "{stunden-pro-jahr}",
    "Meinten Sie „{stunden-im-jahr}“?",
  ],
  [
    "a module that is not there",
    '"module": "bekanntgabe", "version": "1.0.0"',
    '"module": "bekanntgabe", "version": "1.1.0"',
    "bekanntgabe/1.1.0.json“ des Bausteins gibt es nicht.",
  ],
  [
    "an expectation that does not come out",
    '"fristende": "2028-02-29"',
    '"fristende": "2028-03-01"',
    "erwartet 2028-03-01, ergeben 2028-02-29",
  ],
  [
    "an answer to no question",
    '"faelle": "2000"',
    '"fälle": "2000"',
    "Diese Frage gibt es nicht. Meinten Sie „faelle“?",
  ],
  [
    "an answer that is no option",
    '"fristart": "tage"',
    '"fristart": "Tage"',
    "Möglich sind: tage, monate, unbestimmt, weiss-nicht.",
  ],
])("%s is told once, on its line, with what to do", async (_mistake, from, to, told) => {
  expect(written).toContain(from);
  const wrong = written.replace(from, to);
  const errors = await errorsIn(wrong);
  expect(errors).toEqual([expect.stringContaining(told)]);
  expect(errors[0]?.slice(0, errors[0].indexOf(":", file.length + 1))).toBe(
    `${file}:${firstChange(written, wrong)}`,
  );
});
