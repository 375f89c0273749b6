CREATE TYPE "public"."speed_kind" AS ENUM('warm', 'cold', 'document');--> statement-breakpoint
CREATE TABLE "page_transition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"from_path" text NOT NULL,
	"to_path" text NOT NULL,
	"visitor_count" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_transition_paths_check" CHECK ("page_transition"."from_path" like '/%' and "page_transition"."to_path" like '/%'),
	CONSTRAINT "page_transition_count_check" CHECK ("page_transition"."visitor_count" > 0)
);
--> statement-breakpoint
CREATE TABLE "prefetch_day" (
	"id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"fetched_count" integer NOT NULL,
	"used_count" integer NOT NULL,
	"wasted_count" integer NOT NULL,
	"fetched_bytes" bigint NOT NULL,
	"wasted_bytes" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prefetch_day_check" CHECK (least("prefetch_day"."fetched_count", "prefetch_day"."used_count", "prefetch_day"."wasted_count", "prefetch_day"."fetched_bytes", "prefetch_day"."wasted_bytes") >= 0)
);
--> statement-breakpoint
CREATE TABLE "speed_day" (
	"id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"kind" "speed_kind" NOT NULL,
	"below_ms" integer NOT NULL,
	"sample_count" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "speed_day_check" CHECK ("speed_day"."below_ms" > 0 and "speed_day"."sample_count" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "page_transition_key" ON "page_transition" USING btree ("from_path","to_path","day");--> statement-breakpoint
CREATE INDEX "page_transition_day_index" ON "page_transition" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "prefetch_day_key" ON "prefetch_day" USING btree ("day");--> statement-breakpoint
CREATE UNIQUE INDEX "speed_day_key" ON "speed_day" USING btree ("day","kind","below_ms");