CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`username_folded` text NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`roles` text NOT NULL,
	`password_hash` text NOT NULL,
	`disabled_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_username` ON `accounts` (`username_folded`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`checklist_id` text NOT NULL,
	`checklist_version` text NOT NULL,
	`status` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` text NOT NULL,
	`submitted_at` text,
	`submitted_by` text,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checklist_id`,`checklist_version`) REFERENCES `checklists`(`id`,`version`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessments_status" CHECK("assessments"."status" in ('draft', 'submitted'))
);
--> statement-breakpoint
CREATE INDEX `assessments_proposal` ON `assessments` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text,
	`action` text NOT NULL,
	`object` text NOT NULL,
	`details` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_head_one_row" CHECK("audit_head"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `cells` (
	`assessment_id` text NOT NULL,
	`question_id` text NOT NULL,
	`row_id` text NOT NULL,
	`value` text,
	`reason` text,
	`citations` text,
	`note` text,
	`revision` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `question_id`, `row_id`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `change_requests` (
	`account_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`key` text NOT NULL,
	`hash` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`account_id`, `assessment_id`, `key`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `change_requests_at` ON `change_requests` (`at`);--> statement-breakpoint
CREATE TABLE `checklists` (
	`id` text NOT NULL,
	`version` text NOT NULL,
	`hash` text NOT NULL,
	`definition` text NOT NULL,
	`first_seen_at` text NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`assessment_id` text NOT NULL,
	`assessment_revision` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text,
	`question_id` text,
	`row_id` text,
	`value` text,
	`reason` text,
	`citations` text,
	`note` text,
	`revision` integer,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `assessment_revision`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_kind" CHECK(("events"."kind" = 'answer' and "events"."question_id" is not null and "events"."row_id" is not null and "events"."revision" is not null and "events"."status" is null) or ("events"."kind" = 'status' and "events"."question_id" is null and "events"."status" in ('draft', 'submitted')))
);
--> statement-breakpoint
CREATE INDEX `events_cell` ON `events` (`assessment_id`,`question_id`,`row_id`,`assessment_revision`);--> statement-breakpoint
CREATE TABLE `members` (
	`proposal_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`proposal_id`, `account_id`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "members_role" CHECK("members"."role" in ('lead', 'editor', 'reader'))
);
--> statement-breakpoint
CREATE INDEX `members_account` ON `members` (`account_id`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`short_title` text NOT NULL,
	`reference` text NOT NULL,
	`instrument` text NOT NULL,
	`stage` text NOT NULL,
	`lead_ministry` text NOT NULL,
	`unit` text NOT NULL,
	`deadline` text,
	`summary` text NOT NULL,
	`title_folded` text NOT NULL,
	`search_folded` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_assessment` ON `reports` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` text NOT NULL
);
