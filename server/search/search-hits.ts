import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { textQuery } from './text-query.ts';

/** How one kind of thing is looked for. */
export type Target = {
  table: PgTable;
  id: PgColumn;
  /** The full-text document, its title weighted A. */
  document: PgColumn;
  /** What a person would type with a slip. */
  names: PgColumn[];
  visible: SQL | undefined;
  /** Which to look at first where very many match. */
  popularity: PgColumn;
};

/** How many of those that match are ranked. */
const rankedCount = 100;

/**
 * The best `limit` as a table `hit (id, rank)`: those whose words match by rank; where these are too few, then those
 * whose names are alike, so that a slip of the pen still finds.
 */
export function hits(target: Target, text: string, limit: number): SQL {
  const { table, id, document, names, visible, popularity } = target;
  const query = textQuery(text);
  const alike = names.map((name) => sql`similarity(${name}, ${text})`);
  return sql`(
    with matched as materialized (
      select ${id} as id, ts_rank('{0.05, 0.1, 0.4, 1}', ${document}, ${query}) + 1 as rank
      from (
        select * from ${table} where ${and(visible, sql`${document} @@ ${query}`)}
        order by ${popularity} desc, ${id} desc limit ${rankedCount}
      ) as ${table}
      order by rank desc limit ${limit}
    )
    select id, rank from matched
    union all
    (
      select ${id}, greatest(${sql.join(alike, sql`, `)}) from ${table}
      where ${and(
        visible,
        sql`(${sql.join(
          names.map((name) => sql`${name} % ${text}`),
          sql` or `,
        )})`,
      )}
        and (select count(*) from matched) < ${limit} and ${id} not in (select id from matched)
      order by 2 desc limit ${limit}
    )
    order by rank desc limit ${limit}
  ) as hit`;
}

export const isHit = (id: PgColumn): SQL => sql`hit.id = ${id}`;

export const byRank: SQL = sql`hit.rank desc, hit.id desc`;
