import { eq, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { expect, test, vi } from 'vitest';
import { casing } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { builtOnce } from './built-once.ts';

const dialect = new PgDialect({ casing });
const id = sql.placeholder('id');
const statement = sql`select ${project.id} from ${project} where ${eq(project.ownerId, id)} and ${eq(project.status, 'draft')} or ${id} = ${project.slug} limit ${3}`;

test('a statement that is built once says what it would have said built anew, with each call’s values in their places', () => {
  const { sql: text } = dialect.sqlToQuery(statement);
  for (const id of ['a', 'b']) {
    const built = builtOnce('whole', () => statement);
    expect(dialect.sqlToQuery(built({ id }))).toMatchObject({ sql: text, params: [id, 'draft', id, 3] });
  }
});

test('it is built once under its name', () => {
  const build = vi.fn(() => statement);
  for (let n = 0; n < 3; n++) builtOnce('counted', build);
  expect(build).toHaveBeenCalledTimes(1);
});

test('a value that was left out is refused, not sent as nothing', () => {
  expect(() => builtOnce('left out', () => statement)({})).toThrow('No value for placeholder "id"');
});

test('a statement without values, and one that ends in a value', () => {
  expect(dialect.sqlToQuery(builtOnce('none', () => sql`select 1`)({}))).toMatchObject({ sql: 'select 1', params: [] });
  expect(dialect.sqlToQuery(builtOnce('last', () => sql`select ${id}`)({ id: 7 }))).toMatchObject({
    sql: 'select $1',
    params: [7],
  });
});
