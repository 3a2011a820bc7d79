import {
  Array,
  Boolean,
  Integer,
  Literal,
  Null,
  Number,
  Object,
  Optional,
  String,
  Union,
  type Static,
} from "typebox";
import { Closed, Day, Instant, Uuid } from "./contract-parts.ts";
import { limits } from "./limits.ts";
import { Proposal } from "./contract.ts";

/** The bodies about one assessment: its cells, their changes, its status. */

/** POST /api/proposals/:proposal/assessments */
export const AssessmentCreate = Object({ checklist: String(), version: Optional(String()) }, Closed);

const longest = limits.citation;

export const CitationBody = Object(
  {
    text: String({ minLength: 1, maxLength: longest.text }),
    law: Optional(String({ maxLength: longest.law })),
    section: Optional(String({ maxLength: longest.section })),
    paragraph: Optional(String({ maxLength: longest.paragraph })),
    sentence: Optional(String({ maxLength: longest.sentence })),
    number: Optional(String({ maxLength: longest.number })),
  },
  Closed,
);
const PeriodBody = Object({ from: Optional(String()), to: Optional(String()) }, Closed);
/** A passage has a text, though it may be empty while somebody types. */
const PassageBody = Object({ ...CitationBody.properties, text: String({ maxLength: longest.text }) }, Closed);
const value = Union([String(), Number(), Array(String()), PassageBody, PeriodBody, Null()]);
/** Taken from another checklist's answer and not confirmed yet; it counts as unanswered until the flag is gone. */
const prefilled = Optional(Boolean());
/** One stored cell. `row` is null outside repeat groups; a contradiction's explanation has its id as `question`. */
export const Cell = Object(
  {
    question: String(),
    row: Union([String(), Null()]),
    value,
    reason: Optional(String()),
    citations: Optional(Array(CitationBody)),
    note: Optional(String()),
    prefilled,
    revision: Integer(),
    at: Instant,
    by: Object({ id: Uuid, name: String(), unit: String() }, Closed),
  },
  Closed,
);
/** GET /api/assessments/:assessment */
export const Assessment = Object(
  {
    id: Uuid,
    proposal: Proposal,
    checklist: Object({ id: String(), version: String(), hash: String() }, Closed),
    status: Union([Literal("draft"), Literal("submitted")]),
    /** Counts every change of any cell or of the status. */
    revision: Integer(),
    createdAt: Instant,
    changedAt: Instant,
    submittedAt: Union([Instant, Null()]),
    submittedBy: Union([String(), Null()]),
    /** The newest stored report, if the assessment was ever submitted. */
    report: Union([Object({ id: Uuid, hash: String(), at: Instant }, Closed), Null()]),
    /** How many answers in other assessments of the proposal could be taken over now. */
    offered: Integer(),
    may: Object({ answer: Boolean(), submit: Boolean(), withdraw: Boolean() }, Closed),
    today: Day,
    answers: Array(Cell),
  },
  Closed,
);
/**
 * PATCH /api/assessments/:assessment/answers/:question?row=…, header `Idempotency-Key`.
 * `revision` is the cell's revision the change is based on (0: nobody has answered). Replaces the whole cell.
 */
export const AnswerChange = Object(
  {
    value,
    reason: Optional(String()),
    citations: Optional(Array(CitationBody, { maxItems: 50 })),
    note: Optional(String()),
    prefilled,
    revision: Integer({ minimum: 0 }),
  },
  Closed,
);
/** The answer to a change: what is stored now, and the assessment's revision. */
export const AnswerSaved = Object({ cell: Cell, revision: Integer() }, Closed);
/** GET /api/assessments/:assessment/history?question=&row= : newest first. */
export const History = Object({ entries: Array(Cell) }, Closed);
/** POST /api/assessments/:assessment/submit and …/withdraw: based on the assessment's revision. */
export const StatusChange = Object({ revision: Integer({ minimum: 0 }) }, Closed);

export type AssessmentCreate = Static<typeof AssessmentCreate>;
export type Assessment = Static<typeof Assessment>;
export type Cell = Static<typeof Cell>;
export type AnswerChange = Static<typeof AnswerChange>;
export type AnswerSaved = Static<typeof AnswerSaved>;
export type History = Static<typeof History>;
export type StatusChange = Static<typeof StatusChange>;
