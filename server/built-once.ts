import { fillPlaceholders, Param, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { casing } from '#db/connect.ts';

/** A value, or where `builtOnce` puts one. */
export type Filled<Value> = Value | Placeholder;

const dialect = new PgDialect({ casing });

/**
 * A statement of many parts that is put together once: that takes the processor as long as all the rest of sending it.
 * What differs from call to call is a `sql.placeholder(name)`, and comes by that name.
 */
export function builtOnce(statement: SQL): (values: Record<string, unknown>) => SQL {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const [first = '', ...rest] = text.split(/\$\d+/);
  return (values) =>
    sql.join([
      sql.raw(first),
      ...fillPlaceholders(params, values).flatMap((value, at) => [new Param(value), sql.raw(rest[at] ?? '')]),
    ]);
}
