-- What somebody typed as a full-text query: all words in any form, accents aside, quotes and '-' as on the web; the last
-- word may be unfinished, once it has three letters. Immutable, as `prova_tsvector` is, so that it is worked out once a
-- statement and not once a row, and the planner knows what it finds.
CREATE FUNCTION prova_tsquery(value text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$
    SELECT CASE WHEN last IS NULL THEN websearch_to_tsquery('pg_catalog.english'::regconfig, words)
      ELSE websearch_to_tsquery('pg_catalog.english'::regconfig, left(words, -length(last)))
        && to_tsquery('pg_catalog.english'::regconfig, last || ':*') END
    FROM (SELECT public.unaccent('public.unaccent'::regdictionary, value) AS words) AS plain,
      substring(words FROM '(?:^|\s)([[:alnum:]]{3,})$') AS last
  $$;
