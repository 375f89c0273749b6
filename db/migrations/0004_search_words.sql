CREATE TABLE "search_word" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"word" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "chain_name_trigram_index";--> statement-breakpoint
DROP INDEX "investor_profile_name_trigram_index";--> statement-breakpoint
DROP INDEX "post_title_trigram_index";--> statement-breakpoint
DROP INDEX "project_categories_index";--> statement-breakpoint
DROP INDEX "project_technologies_index";--> statement-breakpoint
DROP INDEX "project_badge_kinds_index";--> statement-breakpoint
DROP INDEX "project_title_trigram_index";--> statement-breakpoint
DROP INDEX "user_username_trigram_index";--> statement-breakpoint
DROP INDEX "user_display_name_trigram_index";--> statement-breakpoint
DROP INDEX "event_entry_rank_index";--> statement-breakpoint
CREATE INDEX "search_word_index" ON "search_word" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "search_word_trigram_index" ON "search_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "post_tag_index" ON "post" USING btree ("chain_id","tag","id") WHERE "post"."hidden_at" is null and "post"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "post_pinned_index" ON "post" USING btree ("chain_id","pinned_at") WHERE "post"."pinned_at" is not null and "post"."hidden_at" is null and "post"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "project_facets_index" ON "project" USING gin ("categories","technologies","badge_kinds") WHERE "project"."status" = 'published';--> statement-breakpoint
CREATE INDEX "event_entry_rank_index" ON "event_entry" USING btree ("event_id","rank","entered_at","id");--> statement-breakpoint
-- The distinct words of a text, as typed but for accents and case.
CREATE FUNCTION prova_words(value text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
    SELECT array_agg(DISTINCT word) FROM unnest(tsvector_to_array(
      to_tsvector('pg_catalog.simple'::regconfig, public.unaccent('public.unaccent'::regdictionary, value)))) AS word
    WHERE word ~ '^[[:alnum:]]{4,40}$'
  $$;
--> statement-breakpoint
-- Adds the words of the changed rows that all may see. First argument: their text; second: whether all may see them.
CREATE FUNCTION prova_learn_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
    DECLARE learn CONSTANT text := format(
      'INSERT INTO search_word (word)
        SELECT DISTINCT new.word FROM %s AS changed, unnest(prova_words(%s)) AS new (word)
        WHERE %s AND NOT EXISTS (SELECT FROM search_word AS known WHERE known.word = new.word)',
      CASE TG_LEVEL WHEN 'ROW' THEN '(SELECT ($1).*)' ELSE 'changed' END, TG_ARGV[0], TG_ARGV[1]);
    BEGIN
      IF TG_LEVEL = 'ROW' THEN EXECUTE learn USING NEW; ELSE EXECUTE learn; END IF;
      RETURN NULL;
    END
  $$;
--> statement-breakpoint
CREATE TRIGGER project_words_insert AFTER INSERT ON project REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION prova_learn_words('concat_ws('' '', title, tagline, prova_join(technologies))', 'status = ''published''');
--> statement-breakpoint
CREATE TRIGGER project_words_update AFTER UPDATE OF title, tagline, technologies, status ON project
  FOR EACH ROW EXECUTE FUNCTION prova_learn_words('concat_ws('' '', title, tagline, prova_join(technologies))', 'status = ''published''');
--> statement-breakpoint
CREATE TRIGGER user_words_insert AFTER INSERT ON "user" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION prova_learn_words('concat_ws('' '', username, display_name)', 'deleted_at IS NULL');
--> statement-breakpoint
CREATE TRIGGER user_words_update AFTER UPDATE OF username, display_name, deleted_at ON "user"
  FOR EACH ROW EXECUTE FUNCTION prova_learn_words('concat_ws('' '', username, display_name)', 'deleted_at IS NULL');
--> statement-breakpoint
CREATE TRIGGER chain_words_insert AFTER INSERT ON chain REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION prova_learn_words('name', 'is_public AND deleted_at IS NULL');
--> statement-breakpoint
CREATE TRIGGER chain_words_update AFTER UPDATE OF name, is_public, deleted_at ON chain
  FOR EACH ROW EXECUTE FUNCTION prova_learn_words('name', 'is_public AND deleted_at IS NULL');
--> statement-breakpoint
CREATE TRIGGER post_words_insert AFTER INSERT ON post REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION prova_learn_words('title', 'hidden_at IS NULL AND deleted_at IS NULL AND EXISTS (SELECT FROM chain WHERE chain.id = chain_id AND is_public AND chain.deleted_at IS NULL)');
--> statement-breakpoint
CREATE TRIGGER post_words_update AFTER UPDATE OF title, hidden_at, deleted_at ON post
  FOR EACH ROW EXECUTE FUNCTION prova_learn_words('title', 'hidden_at IS NULL AND deleted_at IS NULL AND EXISTS (SELECT FROM chain WHERE chain.id = chain_id AND is_public AND chain.deleted_at IS NULL)');
--> statement-breakpoint
CREATE TRIGGER investor_profile_words_insert AFTER INSERT ON investor_profile REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION prova_learn_words('concat_ws('' '', name, company)', 'is_public');
--> statement-breakpoint
CREATE TRIGGER investor_profile_words_update AFTER UPDATE OF name, company, is_public ON investor_profile
  FOR EACH ROW EXECUTE FUNCTION prova_learn_words('concat_ws('' '', name, company)', 'is_public');
--> statement-breakpoint
INSERT INTO search_word (word) SELECT DISTINCT word FROM (
    SELECT concat_ws(' ', title, tagline, prova_join(technologies)) FROM project WHERE status = 'published'
    UNION ALL SELECT concat_ws(' ', username, display_name) FROM "user" WHERE deleted_at IS NULL
    UNION ALL SELECT name FROM chain WHERE is_public AND deleted_at IS NULL
    UNION ALL SELECT title FROM post WHERE hidden_at IS NULL AND deleted_at IS NULL AND EXISTS (SELECT FROM chain WHERE chain.id = chain_id AND is_public AND chain.deleted_at IS NULL)
    UNION ALL SELECT concat_ws(' ', name, company) FROM investor_profile WHERE is_public
  ) AS seen (words), unnest(prova_words(words)) AS word;
--> statement-breakpoint
-- What somebody typed, mended; null where there is nothing to mend. A word of four letters or more that nothing public
-- has, nor begins with where it is the last, becomes the known word most like it.
CREATE FUNCTION prova_mend(value text) RETURNS text
  LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
  AS $$
    DECLARE
      words text[] := regexp_split_to_array(lower(public.unaccent('public.unaccent'::regdictionary, value)), '\s+');
      mended text[] := words;
      typed text;
    BEGIN
      FOR i IN 1 .. cardinality(words) LOOP
        typed := words[i];
        CONTINUE WHEN typed !~ '^[[:alnum:]]{4,40}$' OR EXISTS (SELECT FROM search_word WHERE word = typed);
        CONTINUE WHEN i = cardinality(words)
          AND EXISTS (SELECT FROM search_word WHERE word ~>=~ typed AND word ~<~ (typed || chr(1114111)));
        mended[i] := coalesce(
          (SELECT word FROM search_word WHERE word % typed ORDER BY similarity(word, typed) DESC, word LIMIT 1), typed);
      END LOOP;
      RETURN nullif(array_to_string(mended, ' '), array_to_string(words, ' '));
    END
  $$;
