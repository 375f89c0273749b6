DROP INDEX "investor_profile_check_size_index";--> statement-breakpoint
CREATE INDEX "investor_profile_check_size_min_index" ON "investor_profile" USING btree ("check_size_min") WHERE "investor_profile"."is_public";--> statement-breakpoint
CREATE INDEX "investor_profile_check_size_max_index" ON "investor_profile" USING btree ("check_size_max") WHERE "investor_profile"."is_public";