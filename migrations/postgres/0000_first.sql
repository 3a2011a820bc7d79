CREATE TABLE "accounts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"username" text collate "C" NOT NULL,
	"username_folded" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"unit" text collate "C" NOT NULL,
	"roles" text NOT NULL,
	"password_hash" text collate "C" NOT NULL,
	"disabled_at" text collate "C",
	"created_at" text collate "C" NOT NULL,
	CONSTRAINT "accounts_username" UNIQUE("username_folded")
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"proposal_id" text collate "C" NOT NULL,
	"checklist_id" text collate "C" NOT NULL,
	"checklist_version" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"revision" integer NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"changed_at" text collate "C" NOT NULL,
	"submitted_at" text collate "C",
	"submitted_by" text collate "C",
	CONSTRAINT "assessments_status" CHECK ("assessments"."status" in ('draft', 'submitted'))
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"number" integer NOT NULL,
	"at" text collate "C" NOT NULL,
	"actor" text collate "C",
	"action" text collate "C" NOT NULL,
	"object" text collate "C" NOT NULL,
	"details" text NOT NULL,
	"previous_hash" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "audit_entries_number_pk" PRIMARY KEY("number")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" integer NOT NULL,
	"number" integer NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "audit_head_id_pk" PRIMARY KEY("id"),
	CONSTRAINT "audit_head_one_row" CHECK ("audit_head"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "cells" (
	"assessment_id" text collate "C" NOT NULL,
	"question_id" text collate "C" NOT NULL,
	"row_id" text collate "C" NOT NULL,
	"value" text,
	"reason" text collate "C",
	"citations" text,
	"note" text collate "C",
	"revision" integer NOT NULL,
	"at" text collate "C" NOT NULL,
	"by" text collate "C" NOT NULL,
	CONSTRAINT "cells_assessment_id_question_id_row_id_pk" PRIMARY KEY("assessment_id","question_id","row_id")
);
--> statement-breakpoint
CREATE TABLE "change_requests" (
	"account_id" text collate "C" NOT NULL,
	"assessment_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"status" integer NOT NULL,
	"body" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	CONSTRAINT "change_requests_account_id_assessment_id_key_pk" PRIMARY KEY("account_id","assessment_id","key")
);
--> statement-breakpoint
CREATE TABLE "checklists" (
	"id" text collate "C" NOT NULL,
	"version" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"definition" text collate "C" NOT NULL,
	"first_seen_at" text collate "C" NOT NULL,
	CONSTRAINT "checklists_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"assessment_id" text collate "C" NOT NULL,
	"assessment_revision" integer NOT NULL,
	"kind" text collate "C" NOT NULL,
	"status" text collate "C",
	"question_id" text collate "C",
	"row_id" text collate "C",
	"value" text,
	"reason" text collate "C",
	"citations" text,
	"note" text collate "C",
	"revision" integer,
	"at" text collate "C" NOT NULL,
	"by" text collate "C" NOT NULL,
	CONSTRAINT "events_assessment_id_assessment_revision_pk" PRIMARY KEY("assessment_id","assessment_revision"),
	CONSTRAINT "events_kind" CHECK (("events"."kind" = 'answer' and "events"."question_id" is not null and "events"."row_id" is not null and "events"."revision" is not null and "events"."status" is null) or ("events"."kind" = 'status' and "events"."question_id" is null and "events"."status" in ('draft', 'submitted')))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"proposal_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	CONSTRAINT "members_proposal_id_account_id_pk" PRIMARY KEY("proposal_id","account_id"),
	CONSTRAINT "members_role" CHECK ("members"."role" in ('lead', 'editor', 'reader'))
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"title" text collate "C" NOT NULL,
	"short_title" text collate "C" NOT NULL,
	"reference" text collate "C" NOT NULL,
	"instrument" text collate "C" NOT NULL,
	"stage" text collate "C" NOT NULL,
	"lead_ministry" text collate "C" NOT NULL,
	"unit" text collate "C" NOT NULL,
	"deadline" text collate "C",
	"summary" text collate "C" NOT NULL,
	"title_folded" text collate "C" NOT NULL,
	"search_folded" text collate "C" NOT NULL,
	"revision" integer NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"changed_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"assessment_id" text collate "C" NOT NULL,
	"document" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"at" text collate "C" NOT NULL,
	"by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"created_at" text collate "C" NOT NULL,
	"seen_at" text collate "C" NOT NULL,
	"expires_at" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"value" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_checklist" FOREIGN KEY ("checklist_id","checklist_version") REFERENCES "public"."checklists"("id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cells" ADD CONSTRAINT "cells_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cells" ADD CONSTRAINT "cells_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessments_proposal" ON "assessments" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "change_requests_at" ON "change_requests" USING btree ("at");--> statement-breakpoint
CREATE INDEX "events_cell" ON "events" USING btree ("assessment_id","question_id","row_id","assessment_revision");--> statement-breakpoint
CREATE INDEX "members_account" ON "members" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "reports_assessment" ON "reports" USING btree ("assessment_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");