ALTER TABLE "cells" ADD COLUMN "prefilled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "prefilled" boolean DEFAULT false NOT NULL;