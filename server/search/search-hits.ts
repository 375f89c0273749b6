import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { textQuery } from './text-query.ts';

/** How one kind of thing is looked for. */
export type Target = {
  table: PgTable;
  id: PgColumn;
  /** The full-text document, its title weighted A. */
  document: PgColumn;
  /** What it is called in addresses; who types just that looks for it. */
  name?: PgColumn;
  visible: SQL | undefined;
  /** What decides between equals, and whom to look at first where very many match. */
  popularity: PgColumn;
};

/** How many of those that match are ranked. */
const rankedCount = 50;

/** The best `limit` as a table `hit (id, place)`: the one of that very name, then by rank of the words. */
export function hits(target: Target, text: string, limit: number): SQL {
  const { table, id, document, visible, popularity } = target;
  const query = textQuery(text);
  const isNamed = target.name ? named(target.name, text) : sql`false`;
  return sql`(
    with candidate as (
      (select ${id} from ${table} where ${and(visible, sql`${document} @@ ${query}`)}
        order by ${popularity} desc, ${id} desc limit ${rankedCount})
      union
      select ${id} from ${table} where ${and(visible, isNamed)}
    )
    select ${id}, row_number() over (
      order by ${isNamed} desc, ts_rank('{0.05, 0.1, 0.4, 1}', ${document}, ${query}) desc, ${popularity} desc, ${id} desc
    ) as place
    from candidate join ${table} using (id) order by place limit ${limit}
  ) as hit`;
}

/** 'Tiny Cache' is the project tiny-cache and the person tiny_cache. */
function named(name: PgColumn, text: string): SQL {
  const words = text.match(/[a-z0-9]+/g) ?? [];
  return sql`${name} in (${words.join('-')}, ${words.join('_')})`;
}

export const isHit = (id: PgColumn): SQL => eq(id, sql`hit.id`);

export const byPlace: SQL = sql`hit.place`;
