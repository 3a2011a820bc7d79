import { Array, Boolean, Integer, Literal, Null, Object, String, Union } from "typebox";
import { CitationSchema, Closed, Figure, Id, MaybeText, Text, Texts } from "./schema-parts.ts";

/** One question that applies, with its answer ready to print. */
export const ReportAnswerSchema = Object(
  {
    question: Id("the question"),
    type: String({ description: "The question's type, as the definition names it" }),
    number: Text,
    text: Text,
    dimension: Union([Id("the dimension"), Null()]),
    required: Boolean(),
    outcome: Union([
      Literal("met"),
      Literal("partlyMet"),
      Literal("notMet"),
      Literal("notApplicable"),
      Literal("unsure"),
      Literal("unanswered"),
      Literal("informative"),
    ]),
    outcomeText: Text,
    lines: Array(String(), {
      description: "Ready to print: labels, figure with unit, date, paragraphs; empty when unanswered",
    }),
    table: Union([
      Object({ header: Texts, rows: Array(Texts) }, { ...Closed, description: "Entries of a repeat group" }),
      Null(),
    ]),
    reason: MaybeText,
    citations: Array(CitationSchema),
    note: MaybeText,
    findings: Array(Id("a finding")),
  },
  Closed,
);

/** A section; its answers are empty where it does not apply. */
export const ReportSectionSchema = Object(
  {
    id: Id("the section"),
    number: Integer(),
    title: Text,
    applies: Boolean(),
    answers: Array(ReportAnswerSchema),
  },
  Closed,
);

/** Another order of the sections, by id; what stands under none of its headings comes under the last one. */
export const ReportOutlineSchema = Object(
  {
    id: Id("the outline"),
    title: Text,
    headings: Array(Object({ title: Text, sections: Array(Id("a section")) }, Closed)),
  },
  Closed,
);

/** A computed value ready to print: its calculation in one line, and why it is missing or incomplete. */
export const ReportComputedSchema = Object(
  {
    id: Id("the computed value"),
    title: Text,
    value: Figure,
    printed: String({ description: 'Ready to print with unit: "7 233 Stunden im Jahr", or "–"' }),
    formula: MaybeText,
    note: MaybeText,
  },
  Closed,
);

/** Something still open; for `explanation` the question is the id of the contradiction and `number` lists its questions. */
export const OpenPointSchema = Object(
  {
    kind: Union([Literal("unanswered"), Literal("incomplete"), Literal("unsure"), Literal("explanation")]),
    question: Text,
    number: Text,
    text: Text,
    what: String({ description: "What is missing or how to clarify, as a sentence" }),
  },
  Closed,
);
