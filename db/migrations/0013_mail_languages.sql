CREATE TYPE "public"."locale" AS ENUM('en', 'de');--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "locale" "locale" DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "locale" "locale" DEFAULT 'en' NOT NULL;