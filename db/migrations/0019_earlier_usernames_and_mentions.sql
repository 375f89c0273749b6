ALTER TYPE "public"."notification_kind" ADD VALUE 'mention' BEFORE 'follow';--> statement-breakpoint
CREATE TABLE "earlier_username" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "earlier_username_check" CHECK ("earlier_username"."username" ~ '^[a-z0-9_]{3,30}$')
);
--> statement-breakpoint
ALTER TABLE "earlier_username" ADD CONSTRAINT "earlier_username_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "earlier_username_key" ON "earlier_username" USING btree ("username");--> statement-breakpoint
CREATE INDEX "earlier_username_user_index" ON "earlier_username" USING btree ("user_id");