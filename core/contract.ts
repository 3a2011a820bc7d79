import {
  Array,
  Boolean,
  Integer,
  Literal,
  Null,
  Number,
  Object,
  Optional,
  Record,
  String,
  Union,
  Unknown,
  type Static,
} from "typebox";
import { Closed, Day, Instant, Uuid } from "./contract-parts.ts";

/**
 * The HTTP API's bodies, shared by server and browser. Envelopes only: what an answer may hold is judged by
 * `answerProblems`, never by a schema here.
 */

/** What a person may do in one proposal: `lead` also changes facts and members, `editor` answers, `reader` reads. */
export const MemberRole = Union([Literal("lead"), Literal("editor"), Literal("reader")]);
export const Stage = Union([
  Literal("referentenentwurf"),
  Literal("ressortabstimmung"),
  Literal("ersterKabinettdurchgang"),
  Literal("anhoerung"),
  Literal("zweiterKabinettdurchgang"),
  Literal("landtag"),
  Literal("verkuendet"),
]);
export const Instrument = Union([
  Literal("gesetz"),
  Literal("rechtsverordnung"),
  Literal("verwaltungsvorschrift"),
  Literal("foerderrichtlinie"),
  Literal("satzung"),
  Literal("other"),
]);

/** RFC 9457. `code` is ours and stable; `problems` are core problems where answers were refused. */
export const ProblemDocument = Object(
  {
    type: String(),
    title: String(),
    status: Integer(),
    code: String(),
    detail: Optional(String()),
    instance: Optional(String()),
    retryAfter: Optional(Integer()),
    problems: Optional(
      Array(
        Object(
          {
            code: String(),
            path: Array(Union([String(), Number()])),
            params: Record(String(), Unknown()),
          },
          Closed,
        ),
      ),
    ),
    /** On 409 for a stale change: what is stored now. */
    current: Optional(Unknown()),
  },
  Closed,
);

const factFields = {
  title: String({ minLength: 1, maxLength: 500 }),
  shortTitle: String({ maxLength: 100 }),
  reference: String({ maxLength: 100 }),
  instrument: Instrument,
  stage: Stage,
  leadMinistry: String({ maxLength: 200 }),
  unit: String({ maxLength: 200 }),
  deadline: Union([Day, Null()]),
  summary: String({ maxLength: 5000 }),
};
/** POST /api/proposals: a working title is enough; the rest can follow. */
export const ProposalCreate = Object(
  {
    title: factFields.title,
    shortTitle: Optional(factFields.shortTitle),
    reference: Optional(factFields.reference),
    instrument: factFields.instrument,
    stage: Optional(factFields.stage),
    leadMinistry: Optional(factFields.leadMinistry),
    unit: Optional(factFields.unit),
    deadline: Optional(factFields.deadline),
    summary: Optional(factFields.summary),
  },
  Closed,
);
/** PUT /api/proposals/:proposal: all facts, based on `revision`. */
export const ProposalUpdate = Object({ ...factFields, revision: Integer({ minimum: 1 }) }, Closed);

const LevelSummary = Object(
  { rank: Integer(), of: Integer(), title: String(), provisional: Boolean() },
  Closed,
);
/** One assessment as lists show it. `next` is the first open required question. */
export const AssessmentSummary = Object(
  {
    id: Uuid,
    checklist: Object({ id: String(), version: String(), title: String() }, Closed),
    status: Union([Literal("draft"), Literal("submitted")]),
    required: Integer(),
    answered: Integer(),
    level: Union([LevelSummary, Null()]),
    next: Union([Object({ section: String(), question: String(), number: String() }, Closed), Null()]),
    changedAt: Instant,
    submittedAt: Union([Instant, Null()]),
  },
  Closed,
);
/** A checklist to begin with next, and the assessment and level that call for it; null where nothing was assessed. */
const ProposedChecklist = Object(
  {
    checklist: Object({ id: String(), version: String(), title: String() }, Closed),
    because: Union([Object({ assessment: Uuid, checklist: String(), level: String() }, Closed), Null()]),
  },
  Closed,
);
export const Member = Object({ account: Uuid, name: String(), unit: String(), role: MemberRole }, Closed);
export const Proposal = Object(
  {
    id: Uuid,
    ...factFields,
    revision: Integer(),
    createdAt: Instant,
    changedAt: Instant,
    role: MemberRole,
    assessments: Array(AssessmentSummary),
    /** For those who may begin an assessment. */
    proposed: Array(ProposedChecklist),
  },
  Closed,
);
/** GET /api/proposals?search=&stage=: own proposals, soonest deadline first, with counts per stage for the filters. */
export const ProposalList = Object(
  { proposals: Array(Proposal), total: Integer(), stages: Record(String(), Integer()) },
  Closed,
);
/** GET /api/proposals/:proposal/members */
export const MemberList = Object({ members: Array(Member) }, Closed);
/** POST /api/proposals/:proposal/members */
export const MemberAdd = Object(
  { username: String({ minLength: 1, maxLength: 200 }), role: MemberRole },
  Closed,
);
/** PUT /api/proposals/:proposal/members/:account */
export const MemberChange = Object({ role: MemberRole }, Closed);

/** GET /api/checklists */
export const ChecklistList = Object(
  {
    checklists: Array(
      Object(
        {
          id: String(),
          version: String(),
          title: String(),
          summary: String(),
          minutes: Union([Integer(), Null()]),
          instruments: Array(String()),
          questions: Integer(),
          /** The checklists that it takes answers over from. */
          prefilledFrom: Array(String()),
        },
        Closed,
      ),
    ),
  },
  Closed,
);
/** GET /api/checklists/:checklist/:version: the definition, with the modules it includes, that the browser compiles. */
export const ChecklistDocument = Object(
  {
    id: String(),
    version: String(),
    hash: String(),
    /** The state of the language that the server has checked it in; another one than the page's is not compiled there. */
    languageStamp: String(),
    definition: Unknown(),
    modules: Array(Unknown()),
  },
  Closed,
);

export type MemberRole = Static<typeof MemberRole>;
export type Stage = Static<typeof Stage>;
export type Instrument = Static<typeof Instrument>;
export type ProblemDocument = Static<typeof ProblemDocument>;
export type ProposalCreate = Static<typeof ProposalCreate>;
export type ProposalUpdate = Static<typeof ProposalUpdate>;
export type Proposal = Static<typeof Proposal>;
export type ProposalList = Static<typeof ProposalList>;
export type Member = Static<typeof Member>;
export type MemberList = Static<typeof MemberList>;
export type MemberAdd = Static<typeof MemberAdd>;
export type MemberChange = Static<typeof MemberChange>;
export type AssessmentSummary = Static<typeof AssessmentSummary>;
export type ChecklistList = Static<typeof ChecklistList>;
export type ChecklistDocument = Static<typeof ChecklistDocument>;
