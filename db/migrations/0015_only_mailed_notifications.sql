DROP INDEX "notification_fold_key";--> statement-breakpoint
ALTER TABLE "notification" ADD COLUMN "only_mailed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "notification_fold_key" ON "notification" USING btree ("user_id","kind","subject","only_mailed") WHERE "notification"."read_at" is null;