CREATE TABLE "investor_tally" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"facet" text NOT NULL,
	"name" text NOT NULL,
	"entry_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "investor_tally_counts_check" CHECK ("investor_tally"."entry_count" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "investor_tally_key" ON "investor_tally" USING btree ("facet","name");--> statement-breakpoint
-- The facets that an entry of the directory counts for. A check size overlaps one bracket or more.
CREATE FUNCTION prova_investor_facets(type investor_type, sectors text[], stages text[], check_size int8range)
  RETURNS TABLE (facet text, name text)
  LANGUAGE sql IMMUTABLE
  AS $$
    SELECT 'all', ''
    UNION ALL SELECT 'type', type::text
    UNION ALL SELECT 'sector', unnest(sectors)
    UNION ALL SELECT 'stage', unnest(stages)
    UNION ALL SELECT 'check size', starts::text
      FROM (VALUES (0, 25000), (25000, 100000), (100000, 500000), (500000, 2000000), (2000000, NULL)) AS bracket (starts, ends)
      WHERE check_size && int8range(starts, ends)
  $$;
--> statement-breakpoint
CREATE FUNCTION prova_tally_investors() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
    BEGIN
      IF TG_OP <> 'INSERT' THEN
        UPDATE investor_tally AS tally SET entry_count = entry_count - lost.n
        FROM (
          SELECT facet, f.name, count(*) AS n
          FROM gone AS p, prova_investor_facets(p.type, p.sectors, p.stages, int8range(p.check_size_min, p.check_size_max, '[]')) AS f
          WHERE p.is_public GROUP BY 1, 2
        ) AS lost
        WHERE (tally.facet, tally.name) = (lost.facet, lost.name);
      END IF;
      IF TG_OP <> 'DELETE' THEN
        INSERT INTO investor_tally (facet, name, entry_count)
        SELECT facet, f.name, count(*)
        FROM come AS p, prova_investor_facets(p.type, p.sectors, p.stages, int8range(p.check_size_min, p.check_size_max, '[]')) AS f
        WHERE p.is_public GROUP BY 1, 2 ORDER BY 1, 2
        ON CONFLICT (facet, name) DO UPDATE SET entry_count = investor_tally.entry_count + excluded.entry_count;
      END IF;
      RETURN NULL;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER investor_tally_insert AFTER INSERT ON investor_profile REFERENCING NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION prova_tally_investors();
--> statement-breakpoint
CREATE TRIGGER investor_tally_update AFTER UPDATE ON investor_profile REFERENCING OLD TABLE AS gone NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION prova_tally_investors();
--> statement-breakpoint
CREATE TRIGGER investor_tally_delete AFTER DELETE ON investor_profile REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION prova_tally_investors();
--> statement-breakpoint
INSERT INTO investor_tally (facet, name, entry_count)
SELECT facet, f.name, count(*)
FROM investor_profile AS p, prova_investor_facets(p.type, p.sectors, p.stages, int8range(p.check_size_min, p.check_size_max, '[]')) AS f
WHERE p.is_public GROUP BY 1, 2;
