import type { Citation, AnswerValue } from "#core/answer.ts";
import type { MemberRole } from "#core/contract.ts";
import type { GlobalRole } from "#core/contract-session.ts";
import type { ProposalFacts } from "#core/report.ts";

/** Instants are ISO strings with milliseconds in UTC; ids are lower-case UUIDs made by the caller. */
export type Account = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly GlobalRole[];
  readonly passwordHash: string;
  readonly disabledAt: string | null;
  readonly createdAt: string;
};

/** `id` is the SHA-256 of the token in the cookie; the token itself is never stored. */
export type Session = {
  readonly id: string;
  readonly accountId: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
};

export type StoredProposal = ProposalFacts & {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
};

export type StoredMember = {
  readonly proposalId: string;
  readonly accountId: string;
  readonly role: MemberRole;
};

export type StoredAssessment = {
  readonly id: string;
  readonly proposalId: string;
  readonly checklistId: string;
  readonly checklistVersion: string;
  readonly status: "draft" | "submitted";
  /** Counts every change of a cell or of the status. */
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
};

/** An assessment as a member of its proposal opens it. */
export type OpenedAssessment = { readonly assessment: StoredAssessment; readonly role: MemberRole };

export type StoredCell = {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly rowId: string | null;
  readonly value: AnswerValue;
  readonly reason: string | null;
  readonly citations: readonly Citation[] | null;
  readonly note: string | null;
  /** Taken over from another checklist's answer; nobody has confirmed it yet. */
  readonly prefilled: boolean;
  readonly revision: number;
  readonly at: string;
  readonly by: string;
};

/** One line of the append-only log: from it the current and any earlier state can be rebuilt. */
export type StoredEvent =
  | (StoredCell & { readonly kind: "answer"; readonly assessmentRevision: number })
  | {
      readonly kind: "status";
      readonly assessmentId: string;
      readonly assessmentRevision: number;
      readonly status: "draft" | "submitted";
      readonly at: string;
      readonly by: string;
    };

/** The kept answer to a change request: same key and hash → same status and body. */
export type ChangeRequest = {
  readonly accountId: string;
  readonly assessmentId: string;
  readonly key: string;
  readonly hash: string;
  readonly status: number;
  readonly body: string;
  readonly at: string;
};

/** `document` is the report's JSON text exactly as hashed (SHA-256, hex). */
export type StoredReport = {
  readonly id: string;
  readonly assessmentId: string;
  readonly document: string;
  readonly hash: string;
  readonly at: string;
  readonly by: string;
};

/**
 * A published checklist version as first seen; `definition` is the canonical JSON text that `hash` belongs to, of the
 * definition or, where it includes modules, of `{ definition, modules }`.
 */
export type StoredChecklist = {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly definition: string;
  readonly firstSeenAt: string;
};

export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** What an audit line says; number, previous hash and hash are added by the store inside the same transaction. */
export type AuditEntry = {
  readonly at: string;
  readonly actor: string | null;
  readonly action: string;
  readonly object: string;
  readonly details: AuditDetails;
};
export type StoredAuditEntry = AuditEntry & {
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
};

export type SignInFailures = { readonly key: string; readonly failures: number; readonly lastAt: string };

/** Reading; every call is its own snapshot. */
export type Reading = {
  readonly accountById: (id: string) => Promise<Account | undefined>;
  /** Usernames that differ only in case, accents or the way Unicode writes a letter are the same. */
  readonly accountByUsername: (username: string) => Promise<Account | undefined>;
  readonly accounts: () => Promise<readonly Account[]>;
  readonly session: (id: string) => Promise<{ session: Session; account: Account } | undefined>;
  /** The same together with an assessment and the account's role in its proposal, where it is a member: one reading. */
  readonly sessionWithAssessment: (
    id: string,
    assessmentId: string,
  ) => Promise<{ session: Session; account: Account; opened: OpenedAssessment | undefined } | undefined>;
  readonly signInFailures: (keys: readonly string[]) => Promise<readonly SignInFailures[]>;
  readonly proposal: (id: string) => Promise<StoredProposal | undefined>;
  /**
   * Proposals this account is a member of, soonest deadline first, then title. A search finds those that have each
   * of its words in title, short title, reference, ministry or unit, whatever their case and accents.
   */
  readonly proposalsOf: (
    accountId: string,
    filter: { readonly search?: string; readonly stage?: string },
  ) => Promise<readonly (StoredProposal & { readonly role: MemberRole })[]>;
  readonly stageCountsOf: (accountId: string, search?: string) => Promise<Readonly<Record<string, number>>>;
  readonly member: (proposalId: string, accountId: string) => Promise<StoredMember | undefined>;
  readonly members: (
    proposalId: string,
  ) => Promise<readonly (StoredMember & { readonly name: string; readonly unit: string })[]>;
  readonly assessment: (id: string) => Promise<StoredAssessment | undefined>;
  readonly assessmentsOf: (proposalIds: readonly string[]) => Promise<readonly StoredAssessment[]>;
  readonly cells: (assessmentIds: readonly string[]) => Promise<readonly StoredCell[]>;
  readonly cell: (
    assessmentId: string,
    questionId: string,
    rowId: string | null,
  ) => Promise<StoredCell | undefined>;
  readonly events: (
    assessmentId: string,
    filter?: { readonly questionId: string; readonly rowId: string | null },
  ) => Promise<readonly StoredEvent[]>;
  readonly changeRequest: (
    accountId: string,
    assessmentId: string,
    key: string,
  ) => Promise<ChangeRequest | undefined>;
  readonly report: (id: string) => Promise<StoredReport | undefined>;
  /** Newest first. */
  readonly reportsOf: (assessmentId: string) => Promise<readonly StoredReport[]>;
  readonly checklist: (id: string, version: string) => Promise<StoredChecklist | undefined>;
  readonly audit: (after: number, limit: number) => Promise<readonly StoredAuditEntry[]>;
  readonly setting: (name: string) => Promise<string | undefined>;
  readonly ping: () => Promise<void>;
};

/**
 * Writing, inside one transaction; reads in it see its own writes. What `proposal`, `assessment`, `changeRequest`,
 * `signInFailures` and `setting` find there stays as it is until the transaction ends: others who ask for the same
 * wait. An error in any step undoes the whole work, also where the work catches it.
 */
export type Writing = Reading & {
  /** Two usernames that `accountByUsername` takes for the same cannot both be added. */
  readonly addAccount: (account: Account) => Promise<"added" | "usernameTaken">;
  readonly changeAccount: (
    id: string,
    change: Partial<Pick<Account, "name" | "unit" | "roles" | "passwordHash" | "disabledAt">>,
  ) => Promise<boolean>;
  readonly addSession: (session: Session) => Promise<void>;
  readonly touchSession: (id: string, seenAt: string, expiresAt: string) => Promise<void>;
  readonly removeSession: (id: string) => Promise<void>;
  readonly removeSessionsOf: (accountId: string) => Promise<void>;
  readonly removeSessionsEndedBefore: (at: string) => Promise<void>;
  readonly countSignInFailure: (key: string, at: string) => Promise<SignInFailures>;
  readonly clearSignInFailures: (keys: readonly string[]) => Promise<void>;
  /** Counts whose last failure was before that. */
  readonly removeSignInFailuresBefore: (at: string) => Promise<void>;
  readonly addProposal: (proposal: StoredProposal) => Promise<void>;
  /** Changes the facts if `revision` is current; answers with the new state, or undefined where it is stale. */
  readonly changeProposal: (
    id: string,
    revision: number,
    facts: ProposalFacts,
    at: string,
  ) => Promise<StoredProposal | undefined>;
  readonly setMember: (member: StoredMember) => Promise<void>;
  readonly removeMember: (proposalId: string, accountId: string) => Promise<void>;
  /** Its checklist version must have been kept before. */
  readonly addAssessment: (assessment: StoredAssessment) => Promise<void>;
  /**
   * Writes a cell if the stored cell's revision equals `basedOn` (0: no cell yet) and appends the event;
   * answers with the cell and the assessment's new revision, or undefined where it is stale.
   */
  readonly putCell: (
    cell: Omit<StoredCell, "revision">,
    basedOn: number,
  ) => Promise<{ readonly cell: StoredCell; readonly assessmentRevision: number } | undefined>;
  /** Changes the status if the assessment's revision equals `revision`, and appends the event. */
  readonly setStatus: (
    assessmentId: string,
    revision: number,
    status: "draft" | "submitted",
    at: string,
    by: string,
  ) => Promise<StoredAssessment | undefined>;
  /** Answers whether it was added: the key of an earlier change keeps that one's answer. */
  readonly addChangeRequest: (request: ChangeRequest) => Promise<boolean>;
  readonly removeChangeRequestsBefore: (at: string) => Promise<void>;
  readonly addReport: (report: StoredReport) => Promise<void>;
  /** Keeps a checklist version when first seen; answers with the hash that is stored for it, and whether it is new. */
  readonly keepChecklist: (
    checklist: StoredChecklist,
  ) => Promise<{ readonly hash: string; readonly isNew: boolean }>;
  /** Comes last in a work: from here on everyone else who appends waits until the transaction ends. */
  readonly appendAudit: (entry: AuditEntry) => Promise<StoredAuditEntry>;
  readonly setSetting: (name: string, value: string | null) => Promise<void>;
};

/**
 * The only way to the database, in the domain's words. `tx` queues writes behind one writer, groups what waits
 * into one synced commit, and resolves after the sync; a thrown error rolls back only that function's work.
 */
export type Store = {
  readonly db: Reading;
  readonly tx: <T>(work: (writing: Writing) => Promise<T>) => Promise<T>;
  readonly dialect: "sqlite" | "postgres";
  /**
   * Copies the database while it is in use; settles when the copy is on the disk. On PostgreSQL its own tools do
   * that, and this rejects with the code `backupUnsupported`.
   */
  readonly backupTo: (path: string) => Promise<void>;
  /** Lets what waits finish, then gives the database back. */
  readonly close: () => Promise<void>;
};
