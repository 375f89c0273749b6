import { isSQLWrapper, type SQL, type SQLWrapper, sql } from 'drizzle-orm';

type Fields = { [name: string]: SQLWrapper | Fields };

/** Columns as one JSON object of the same shape. Instants must be text already: `isoText`. */
export function jsonOf(fields: Fields): SQL {
  const pairs = Object.entries(fields).map(
    ([name, field]) => sql`${sql.raw(`'${name}'`)}, ${isSQLWrapper(field) ? field : jsonOf(field)}`,
  );
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}

/** The same; null where the row that it is of, joined from the left, is not there. */
export const jsonOrNull = (id: SQLWrapper, fields: Fields): SQL =>
  sql`case when ${id} is not null then ${jsonOf(fields)} end`;

/** The rows of a query that gives one `item` each, as a JSON array in their order. */
export const jsonList = (query: SQLWrapper): SQL =>
  sql`(select coalesce(json_agg(list.item), '[]'::json) from ${query} list)`;

/** How many of a query's rows have each value of a column, as one JSON object with all the values. */
export const jsonTally = (column: SQLWrapper, values: readonly string[]): SQL =>
  jsonOf(Object.fromEntries(values.map((value) => [value, sql`count(*) filter (where ${column} = ${value})`])));
