CREATE TYPE "public"."appeal_status" AS ENUM('pending', 'granted', 'denied');--> statement-breakpoint
ALTER TYPE "public"."assignment_status" ADD VALUE 'withdrawn';--> statement-breakpoint
CREATE TABLE "moderation_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" "report_subject" NOT NULL,
	"subject_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"status" "report_status" DEFAULT 'open' NOT NULL,
	"report_count" integer DEFAULT 0 NOT NULL,
	"weight" real DEFAULT 0 NOT NULL,
	"hidden_at" timestamp with time zone,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"decision" text,
	"appeal_status" "appeal_status",
	"appeal" text,
	"appealed_at" timestamp with time zone,
	"appeal_decided_by_id" uuid,
	"appeal_decided_at" timestamp with time zone,
	"appeal_decision" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "moderation_case_decided_check" CHECK (("moderation_case"."status" = 'open') = ("moderation_case"."decided_at" is null)),
	CONSTRAINT "moderation_case_decision_check" CHECK ("moderation_case"."status" <> 'upheld' or "moderation_case"."decision" is not null),
	CONSTRAINT "moderation_case_appeal_check" CHECK (("moderation_case"."appeal_status" is null) = ("moderation_case"."appeal" is null) and ("moderation_case"."appeal" is null) = ("moderation_case"."appealed_at" is null)),
	CONSTRAINT "moderation_case_counts_check" CHECK (least("moderation_case"."report_count", "moderation_case"."weight") >= 0)
);
--> statement-breakpoint
CREATE TABLE "site_day" (
	"id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"person_count" integer NOT NULL,
	"project_count" integer NOT NULL,
	"comment_count" integer NOT NULL,
	"vote_count" integer NOT NULL,
	"badge_count" integer NOT NULL,
	"intro_count" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_day_counts_check" CHECK (least("site_day"."person_count", "site_day"."project_count", "site_day"."comment_count", "site_day"."vote_count", "site_day"."badge_count", "site_day"."intro_count") >= 0)
);
--> statement-breakpoint
ALTER TABLE "report" DROP CONSTRAINT "report_decided_by_id_user_id_fk";
--> statement-breakpoint
DROP INDEX "report_queue_index";--> statement-breakpoint
DROP INDEX "report_decided_by_index";--> statement-breakpoint
DROP INDEX "report_subject_index";--> statement-breakpoint
ALTER TABLE "chain" ADD COLUMN "hidden_reason" text;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "hidden_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "hidden_reason" text;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "first_unread_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "second_unread_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "first_mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conversation" ADD COLUMN "second_mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "hidden_reason" text;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "removed_from" "project_status";--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "raising_stage" text;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "raising_min" bigint;--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "raising_max" bigint;--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "closed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "case_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "weight" real DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_author_id_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_decided_by_id_user_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_appeal_decided_by_id_user_id_fk" FOREIGN KEY ("appeal_decided_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_case_open_key" ON "moderation_case" USING btree ("subject_kind","subject_id") WHERE "moderation_case"."status" = 'open';--> statement-breakpoint
CREATE INDEX "moderation_case_subject_index" ON "moderation_case" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "moderation_case_queue_index" ON "moderation_case" USING btree ("status","weight","id");--> statement-breakpoint
CREATE INDEX "moderation_case_appeal_index" ON "moderation_case" USING btree ("appealed_at","id") WHERE "moderation_case"."appeal_status" = 'pending';--> statement-breakpoint
CREATE INDEX "moderation_case_author_index" ON "moderation_case" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "moderation_case_decided_by_index" ON "moderation_case" USING btree ("decided_by_id") WHERE "moderation_case"."decided_by_id" is not null;--> statement-breakpoint
CREATE INDEX "moderation_case_appeal_decided_by_index" ON "moderation_case" USING btree ("appeal_decided_by_id") WHERE "moderation_case"."appeal_decided_by_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "site_day_key" ON "site_day" USING btree ("day");--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_closed_by_id_user_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_case_id_moderation_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_first_unread_index" ON "conversation" USING btree ("first_unread_since") WHERE "conversation"."first_unread_since" is not null and "conversation"."first_mailed_at" is null;--> statement-breakpoint
CREATE INDEX "conversation_second_unread_index" ON "conversation" USING btree ("second_unread_since") WHERE "conversation"."second_unread_since" is not null and "conversation"."second_mailed_at" is null;--> statement-breakpoint
CREATE INDEX "feedback_closed_by_index" ON "feedback" USING btree ("closed_by_id") WHERE "feedback"."closed_by_id" is not null;--> statement-breakpoint
CREATE INDEX "report_case_index" ON "report" USING btree ("case_id","id");--> statement-breakpoint
ALTER TABLE "report" DROP COLUMN "status";--> statement-breakpoint
ALTER TABLE "report" DROP COLUMN "decided_by_id";--> statement-breakpoint
ALTER TABLE "report" DROP COLUMN "decided_at";--> statement-breakpoint
ALTER TABLE "report" DROP COLUMN "decision";--> statement-breakpoint
ALTER TABLE "report" DROP COLUMN "appeal";--> statement-breakpoint
ALTER TABLE "report" DROP COLUMN "appealed_at";--> statement-breakpoint
ALTER TABLE "report" DROP COLUMN "appeal_decision";--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_hidden_check" CHECK (("comment"."hidden_at" is null) = ("comment"."hidden_reason" is null) and ("comment"."hidden_at" is null or "comment"."deleted_at" is not null));--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_raising_stage_check" CHECK ("project"."raising_stage" = any (array['pre-seed', 'seed', 'series-a', 'series-b', 'growth']::text[]));--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_raising_check" CHECK (("project"."raising_min" is null) = ("project"."raising_max" is null) and "project"."raising_min" between 0 and "project"."raising_max");