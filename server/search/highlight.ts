import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Highlight } from './search.output.ts';

/** Stands before and behind each match in what the database answers. */
const mark = '\u0001';

/** The whole text with what the query matches marked. */
export const highlightAll = (text: SQLWrapper, query: SQL): SQL<Highlight> =>
  headline(text, query, 'HighlightAll=true');

/** The part of the text where the query matches best, with that marked; its beginning where nothing does. */
export const highlightBest = (text: SQLWrapper, query: SQL): SQL<Highlight> =>
  headline(sql`left(${text}, 4000)`, query, 'MaxWords=30, MinWords=15');

const headline = (text: SQLWrapper, query: SQL, options: string): SQL<Highlight> =>
  sql<Highlight>`ts_headline('english', ${text}, ${query}, ${`StartSel=${mark}, StopSel=${mark}, ${options}`})`.mapWith(
    toPieces,
  );

/** Every second piece is a match. */
function toPieces(marked: string): Highlight {
  return marked
    .split(mark)
    .map((text, i) => ({ text, match: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
