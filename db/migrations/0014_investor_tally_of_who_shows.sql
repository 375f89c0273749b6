-- The facets for which an entry counts in the directory: none while it is hidden or its owner's account is being deleted.
CREATE FUNCTION prova_shown_facets(owner_id uuid, is_public boolean, type investor_type, sectors text[], stages text[], check_size int8range)
  RETURNS TABLE (facet text, name text)
  LANGUAGE sql STABLE
  AS $$
    SELECT f.facet, f.name FROM prova_investor_facets(type, sectors, stages, check_size) AS f
    WHERE is_public AND NOT EXISTS (SELECT FROM "user" AS u WHERE u.id = owner_id AND u.deleted_at IS NOT NULL)
  $$;
--> statement-breakpoint
CREATE FUNCTION prova_move_investor_tally(of_facet text, of_name text, moved bigint) RETURNS void
  LANGUAGE plpgsql
  AS $$
    BEGIN
      UPDATE investor_tally AS t SET entry_count = t.entry_count + moved WHERE (t.facet, t.name) = (of_facet, of_name);
      IF NOT FOUND THEN
        INSERT INTO investor_tally (facet, name, entry_count) VALUES (of_facet, of_name, moved)
        ON CONFLICT (facet, name) DO UPDATE SET entry_count = investor_tally.entry_count + excluded.entry_count;
      END IF;
    END
  $$;
--> statement-breakpoint
-- Moves only the counts that differ after a statement, always in the order of their names: what changes none of them, such
-- as an answer to an intro, locks no row that all entries share, and two statements never wait for each other.
CREATE OR REPLACE FUNCTION prova_tally_investors() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        PERFORM prova_move_investor_tally(m.facet, m.name, m.n)
        FROM (
          SELECT f.facet, f.name, count(*) AS n
          FROM come AS p, prova_shown_facets(p.user_id, p.is_public, p.type, p.sectors, p.stages, int8range(p.check_size_min, p.check_size_max, '[]')) AS f
          GROUP BY 1, 2 ORDER BY 1, 2
        ) AS m;
      ELSIF TG_OP = 'DELETE' THEN
        PERFORM prova_move_investor_tally(m.facet, m.name, m.n)
        FROM (
          SELECT f.facet, f.name, -count(*) AS n
          FROM gone AS p, prova_shown_facets(p.user_id, p.is_public, p.type, p.sectors, p.stages, int8range(p.check_size_min, p.check_size_max, '[]')) AS f
          GROUP BY 1, 2 ORDER BY 1, 2
        ) AS m;
      ELSE
        PERFORM prova_move_investor_tally(m.facet, m.name, m.n)
        FROM (
          SELECT f.facet, f.name, sum(p.n) AS n
          FROM (
            SELECT 1 AS n, user_id, is_public, type, sectors, stages, check_size_min, check_size_max FROM come
            UNION ALL
            SELECT -1, user_id, is_public, type, sectors, stages, check_size_min, check_size_max FROM gone
          ) AS p, prova_shown_facets(p.user_id, p.is_public, p.type, p.sectors, p.stages, int8range(p.check_size_min, p.check_size_max, '[]')) AS f
          GROUP BY 1, 2 HAVING sum(p.n) <> 0 ORDER BY 1, 2
        ) AS m;
      END IF;
      RETURN NULL;
    END
  $$;
--> statement-breakpoint
-- An account that is being deleted takes its entry out of the directory, and brings it back should that be undone.
CREATE FUNCTION prova_tally_investor_of_user() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
    BEGIN
      PERFORM prova_move_investor_tally(m.facet, m.name, CASE WHEN NEW.deleted_at IS NULL THEN 1 ELSE -1 END)
      FROM (
        SELECT f.facet, f.name
        FROM investor_profile AS p, prova_investor_facets(p.type, p.sectors, p.stages, int8range(p.check_size_min, p.check_size_max, '[]')) AS f
        WHERE p.user_id = NEW.id AND p.is_public ORDER BY 1, 2
      ) AS m;
      RETURN NULL;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER user_investor_tally AFTER UPDATE OF deleted_at ON "user"
  FOR EACH ROW WHEN ((OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL))
  EXECUTE FUNCTION prova_tally_investor_of_user();
--> statement-breakpoint
UPDATE investor_tally AS tally SET entry_count = (
  SELECT count(*)
  FROM investor_profile AS p, prova_shown_facets(p.user_id, p.is_public, p.type, p.sectors, p.stages, int8range(p.check_size_min, p.check_size_max, '[]')) AS f
  WHERE (f.facet, f.name) = (tally.facet, tally.name)
);
