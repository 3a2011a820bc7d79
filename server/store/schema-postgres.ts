import type { AnswerValue, Citation } from "#core/answer.ts";
import type { MemberRole } from "#core/contract.ts";
import type { GlobalRole } from "#core/contract-session.ts";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  pgTable,
} from "drizzle-orm/pg-core";
import { jsonText } from "./json-text.ts";
import type { AuditDetails } from "./store.ts";

/**
 * The tables on PostgreSQL, column by column those of `schema-sqlite.ts`, which explains them. Texts compare by
 * bytes as on SQLite, whatever the database's own language.
 *
 * A change here needs a migration; a test says so:
 * `npx drizzle-kit generate --dialect postgresql --schema server/store/schema-postgres.ts --out migrations/postgres --name <what>`
 */
const text = customType<{ data: string }>({ dataType: () => 'text collate "C"' });
const json = customType<{ data: unknown; driverData: string | null }>({
  dataType: () => "text",
  ...jsonText,
});

export const accounts = pgTable("accounts", {
  id: text("id").primaryKey(),
  username: text("username").notNull(),
  usernameFolded: text("username_folded").notNull().unique("accounts_username"),
  name: text("name").notNull(),
  unit: text("unit").notNull(),
  roles: json("roles").$type<readonly GlobalRole[]>().notNull(),
  passwordHash: text("password_hash").notNull(),
  disabledAt: text("disabled_at"),
  createdAt: text("created_at").notNull(),
});

export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    createdAt: text("created_at").notNull(),
    seenAt: text("seen_at").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (table) => [index("sessions_account").on(table.accountId)],
);

export const signInFailures = pgTable("sign_in_failures", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  lastAt: text("last_at").notNull(),
});

export const proposals = pgTable("proposals", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  shortTitle: text("short_title").notNull(),
  reference: text("reference").notNull(),
  instrument: text("instrument").notNull(),
  stage: text("stage").notNull(),
  leadMinistry: text("lead_ministry").notNull(),
  unit: text("unit").notNull(),
  deadline: text("deadline"),
  summary: text("summary").notNull(),
  titleFolded: text("title_folded").notNull(),
  searchFolded: text("search_folded").notNull(),
  revision: integer("revision").notNull(),
  createdAt: text("created_at").notNull(),
  createdBy: text("created_by")
    .notNull()
    .references(() => accounts.id),
  changedAt: text("changed_at").notNull(),
});

export const members = pgTable(
  "members",
  {
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    role: text("role").$type<MemberRole>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.proposalId, table.accountId] }),
    index("members_account").on(table.accountId),
    check("members_role", sql`${table.role} in ('lead', 'editor', 'reader')`),
  ],
);

export const checklists = pgTable(
  "checklists",
  {
    id: text("id").notNull(),
    version: text("version").notNull(),
    hash: text("hash").notNull(),
    definition: text("definition").notNull(),
    firstSeenAt: text("first_seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
);

export const assessments = pgTable(
  "assessments",
  {
    id: text("id").primaryKey(),
    proposalId: text("proposal_id")
      .notNull()
      .references(() => proposals.id),
    checklistId: text("checklist_id").notNull(),
    checklistVersion: text("checklist_version").notNull(),
    status: text("status").$type<"draft" | "submitted">().notNull(),
    revision: integer("revision").notNull(),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by")
      .notNull()
      .references(() => accounts.id),
    changedAt: text("changed_at").notNull(),
    submittedAt: text("submitted_at"),
    submittedBy: text("submitted_by").references(() => accounts.id),
  },
  (table) => [
    foreignKey({
      name: "assessments_checklist",
      columns: [table.checklistId, table.checklistVersion],
      foreignColumns: [checklists.id, checklists.version],
    }),
    index("assessments_proposal").on(table.proposalId),
    check("assessments_status", sql`${table.status} in ('draft', 'submitted')`),
  ],
);

export const cells = pgTable(
  "cells",
  {
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => assessments.id),
    questionId: text("question_id").notNull(),
    rowId: text("row_id").notNull(),
    value: json("value").$type<AnswerValue>(),
    reason: text("reason"),
    citations: json("citations").$type<readonly Citation[]>(),
    note: text("note"),
    prefilled: boolean("prefilled").notNull().default(false),
    revision: integer("revision").notNull(),
    at: text("at").notNull(),
    by: text("by")
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.questionId, table.rowId] })],
);

export const events = pgTable(
  "events",
  {
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => assessments.id),
    assessmentRevision: integer("assessment_revision").notNull(),
    kind: text("kind").$type<"answer" | "status">().notNull(),
    status: text("status").$type<"draft" | "submitted">(),
    questionId: text("question_id"),
    rowId: text("row_id"),
    value: json("value").$type<AnswerValue>(),
    reason: text("reason"),
    citations: json("citations").$type<readonly Citation[]>(),
    note: text("note"),
    prefilled: boolean("prefilled").notNull().default(false),
    revision: integer("revision"),
    at: text("at").notNull(),
    by: text("by")
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.assessmentId, table.assessmentRevision] }),
    index("events_cell").on(table.assessmentId, table.questionId, table.rowId, table.assessmentRevision),
    check(
      "events_kind",
      sql`(${table.kind} = 'answer' and ${table.questionId} is not null and ${table.rowId} is not null and ${table.revision} is not null and ${table.status} is null) or (${table.kind} = 'status' and ${table.questionId} is null and ${table.status} in ('draft', 'submitted'))`,
    ),
  ],
);

export const changeRequests = pgTable(
  "change_requests",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id),
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => assessments.id),
    key: text("key").notNull(),
    hash: text("hash").notNull(),
    status: integer("status").notNull(),
    body: text("body").notNull(),
    at: text("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.assessmentId, table.key] }),
    index("change_requests_at").on(table.at),
  ],
);

export const reports = pgTable(
  "reports",
  {
    id: text("id").primaryKey(),
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => assessments.id),
    document: text("document").notNull(),
    hash: text("hash").notNull(),
    at: text("at").notNull(),
    by: text("by")
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [index("reports_assessment").on(table.assessmentId)],
);

export const auditEntries = pgTable(
  "audit_entries",
  {
    number: integer("number").notNull(),
    at: text("at").notNull(),
    actor: text("actor"),
    action: text("action").notNull(),
    object: text("object").notNull(),
    details: json("details").$type<AuditDetails>().notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.number] })],
);

export const auditHead = pgTable(
  "audit_head",
  {
    id: integer("id").notNull(),
    number: integer("number").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.id] }), check("audit_head_one_row", sql`${table.id} = 1`)],
);

export const settings = pgTable("settings", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});
