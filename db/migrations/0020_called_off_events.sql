ALTER TABLE "event" ADD COLUMN "called_off_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "called_off_reason" text;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_called_off_check" CHECK (("event"."called_off_at" is null) = ("event"."called_off_reason" is null) and char_length("event"."called_off_reason") between 1 and 1000);