import { codePoints } from "../characters.ts";
import type { CompiledChecklist } from "../compile.ts";
import type { LocalizedText } from "../definition-text.ts";
import type { QuestionEntry, RowQuestionEntry } from "../entry.ts";
import type { Path } from "../node.ts";
import { noteAt, type LintNote } from "./note.ts";
import { readingEase } from "./reading-ease.ts";

/** Code points that a person still reads in one go. */
const longest = { question: 300, help: 1_500, option: 200 } as const;

/** Texts under this mark are hard to read, by the measure of `readingEase`. */
const hard = 30;

type Placed = { readonly text: LocalizedText; readonly path: Path; readonly most: number };

const textsAt = ({ definition, path }: QuestionEntry | RowQuestionEntry): readonly Placed[] => {
  const question = { text: definition.text, path: [...path, "text"], most: longest.question };
  if (definition.type === "info") return [{ ...question, most: longest.help }];
  const { help } = definition;
  const options = "options" in definition ? (definition.options ?? []) : [];
  return [
    question,
    ...(help ? [{ text: help.why, path: [...path, "help", "why"], most: longest.help }] : []),
    ...(help?.how ? [{ text: help.how, path: [...path, "help", "how"], most: longest.help }] : []),
    ...options.flatMap(({ label }, index) =>
      label ? [{ text: label, path: [...path, "options", index, "label"], most: longest.option }] : [],
    ),
  ];
};

const lengthNotes = ({ text, path, most }: Placed): readonly LintNote[] =>
  Object.entries(text).flatMap(([language, wording]) => {
    const length = codePoints(wording);
    return length > most ? [noteAt("longText", [...path, language], { length, most })] : [];
  });

const easeNotes = ({ text, path }: Placed): readonly LintNote[] => {
  const ease = text.de === undefined ? null : readingEase(text.de);
  return ease !== null && ease < hard
    ? [noteAt("hardToRead", [...path, "de"], { ease: Math.round(ease), least: hard })]
    : [];
};

const helpNotes = ({ definition, path, kind }: QuestionEntry | RowQuestionEntry): readonly LintNote[] =>
  kind === "question" && definition.type !== "info" && definition.type !== "computed" && !definition.help
    ? [noteAt("missingHelp", path, { of: definition.id })]
    : [];

/** Ids that say where something stands, not what it is: they go wrong when the order changes. */
const placeName = /^(?:frage|question|q|f|abschnitt|section|s|item|option|o|a)-?\d+[a-z]?$/;

const idNotes = ({ definition, path }: QuestionEntry | RowQuestionEntry): readonly LintNote[] =>
  placeName.test(definition.id) ? [noteAt("unstableId", [...path, "id"], { of: definition.id })] : [];

/** What makes questions hard to read, to understand or to keep apart over time. */
export const textNotes = ({ program }: CompiledChecklist): readonly LintNote[] =>
  [...program.entries.questions.values()].flatMap((entry) => [
    ...idNotes(entry),
    ...helpNotes(entry),
    ...textsAt(entry).flatMap((placed) => [...lengthNotes(placed), ...easeNotes(placed)]),
  ]);
