DROP INDEX "project_update_list_index";--> statement-breakpoint
ALTER TABLE "project_update" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "project_update_project_index" ON "project_update" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "project_update_list_index" ON "project_update" USING btree ("project_id","id") WHERE "project_update"."deleted_at" is null;