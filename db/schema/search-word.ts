import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { timestamps } from './columns.ts';

/**
 * The words that public names and titles are made of, by which a search mends slips. Triggers fill it (migration
 * `search_words`); a word may stand twice, since two who bring it at once shall not wait for each other.
 */
export const searchWord = pgTable(
  'search_word',
  { id: uuid().primaryKey().defaultRandom(), word: text().notNull(), ...timestamps() },
  (t) => [
    // Finds a word and what begins with it.
    index('search_word_index').on(t.word.op('text_pattern_ops')),
    index('search_word_trigram_index').using('gin', t.word.op('gin_trgm_ops')),
  ],
);
