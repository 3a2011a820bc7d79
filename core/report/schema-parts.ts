import { Array, Integer, Literal, Null, Object, Optional, String, Union } from "typebox";

/** Nothing beyond what is named. */
export const Closed = { additionalProperties: false } as const;
export const Text = String();
export const Texts = Array(String());
export const MaybeText = Union([String(), Null()]);
export const Day = String({ description: "YYYY-MM-DD" });
export const Id = (what: string) => String({ description: `Id of ${what}` });
export const Severity = Union([Literal("mandatory"), Literal("important"), Literal("hint")]);
export const Coverage = Object({ answered: Integer(), applicable: Integer() }, Closed);
export const NumberedQuestion = Object({ id: Id("the question"), number: Text }, Closed);
export const Figure = Union([String({ description: "Exact decimal figure, up to 20 decimals" }), Null()]);
export const Points = Union([Integer({ description: "0 to 100" }), Null()]);

/** Where in the draft something stands. */
export const CitationSchema = Object(
  {
    text: Text,
    law: Optional(Text),
    section: Optional(Text),
    paragraph: Optional(Text),
    sentence: Optional(Text),
    number: Optional(Text),
  },
  Closed,
);

/** A term that stands in the report, with what it means and how else it is written. */
export const ReportTermSchema = Object({ id: Id("the term"), term: Text, text: Text, forms: Texts }, Closed);

/** A source, with how sure we are of it in words. */
export const ReportSourceSchema = Object(
  {
    id: Id("the source"),
    title: Text,
    citation: Text,
    url: MaybeText,
    seen: Union([Day, Null()]),
    verified: Union([Literal("primary"), Literal("secondary"), Literal("unverified")]),
    verifiedText: Text,
  },
  Closed,
);
