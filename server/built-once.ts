import { fillPlaceholders, Param, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { casing } from '#db/connect.ts';

/** A value, or where `builtOnce` puts one. */
export type Filled<Value> = Value | Placeholder;

const dialect = new PgDialect({ casing });

type Fill = (values: Record<string, unknown>) => SQL;
const built = new Map<string, Fill>();

/**
 * A statement of many parts, which is put together once under its name: that takes the processor as long as all the rest of
 * sending it. What differs from call to call is a `sql.placeholder(name)`, and comes by that name.
 */
export function builtOnce(name: string, build: () => SQL): Fill {
  const known = built.get(name) ?? fillable(build());
  built.set(name, known);
  return known;
}

function fillable(statement: SQL): Fill {
  const { sql: text, params } = dialect.sqlToQuery(statement);
  const [first = '', ...rest] = text.split(/\$\d+/);
  return (values) =>
    sql.join([
      sql.raw(first),
      ...fillPlaceholders(params, values).flatMap((value, at) => [new Param(value), sql.raw(rest[at] ?? '')]),
    ]);
}
