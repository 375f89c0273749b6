import { type SQL, sql } from 'drizzle-orm';

/** Shorter beginnings would match a good part of all words. */
const shortestPrefix = 3;

/**
 * What somebody typed as a full-text query: all words in any form, accents aside, quotes and `-` as on the web. The
 * last word may be unfinished.
 */
export function textQuery(text: string): SQL {
  const last = /(?<=^|\s)[\p{L}\p{N}]+$/u.exec(text)?.[0] ?? '';
  const whole = sql`websearch_to_tsquery('english', unaccent(${text}))`;
  if (last.length < shortestPrefix) return whole;
  const before = sql`websearch_to_tsquery('english', unaccent(${text.slice(0, -last.length)}))`;
  return sql`(${whole} || (${before} && to_tsquery('english', quote_literal(unaccent(${last})) || ':*')))`;
}
