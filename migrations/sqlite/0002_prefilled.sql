ALTER TABLE `cells` ADD `prefilled` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `prefilled` integer DEFAULT false NOT NULL;