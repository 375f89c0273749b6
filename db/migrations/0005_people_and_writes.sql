CREATE TYPE "public"."upload_kind" AS ENUM('image', 'avatar', 'deck');--> statement-breakpoint
CREATE TABLE "project_visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"visited_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reconciliation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ended_at" timestamp with time zone,
	"found_count" integer DEFAULT 0 NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reconciliation_counts_check" CHECK ("reconciliation"."found_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "upload" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" "upload_kind" NOT NULL,
	"hash" text NOT NULL,
	"url" text NOT NULL,
	"thumbnail_url" text,
	"width" integer,
	"height" integer,
	"thumbhash" text,
	"size_bytes" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "upload_size_check" CHECK ("upload"."size_bytes" > 0),
	CONSTRAINT "upload_image_check" CHECK ("upload"."kind" = 'deck' or ("upload"."width" > 0 and "upload"."height" > 0))
);
--> statement-breakpoint
ALTER TABLE "project" DROP CONSTRAINT "project_counts_check";--> statement-breakpoint
ALTER TABLE "project" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "project_visit" ADD CONSTRAINT "project_visit_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_visit" ADD CONSTRAINT "project_visit_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "project_visit_key" ON "project_visit" USING btree ("user_id","project_id");--> statement-breakpoint
CREATE INDEX "project_visit_project_index" ON "project_visit" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "reconciliation_created_index" ON "reconciliation" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "upload_key" ON "upload" USING btree ("user_id","kind","hash");--> statement-breakpoint
CREATE INDEX "upload_url_index" ON "upload" USING btree ("url");--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_counts_check" CHECK (least("project"."up_count", "project"."down_count", "project"."comment_count", "project"."commenter_count", "project"."view_count", "project"."save_count", "project"."share_count", "project"."intro_request_count", "project"."badge_count", "project"."revision") >= 0);