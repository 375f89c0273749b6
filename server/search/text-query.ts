import { type SQL, sql } from 'drizzle-orm';

/** What somebody typed as a full-text query: all words in any form, the last perhaps unfinished. */
export const textQuery = (text: string): SQL => sql`prova_tsquery(${text})`;
