import postgres from 'postgres';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';

/**
 * The database `name` on a server on which we may make databases, with its tables; `fill` puts in its rows where it has
 * no projects yet. Gives its address.
 */
export async function seededDatabase(
  serverUrl: string,
  name: string,
  fill: (sql: postgres.Sql) => Promise<void>,
): Promise<string> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const [found] = await server`select from pg_database where datname = ${name}`;
  if (!found) await server`create database ${server(name)}`;
  await server.end();
  const url = Object.assign(new URL(serverUrl), { pathname: name }).href;
  await migrate(url);
  const { sql, close } = connect(url, { max: 1, bulk: true });
  const [project] = await sql`select from project limit 1`;
  if (!project) await fill(sql);
  await close();
  return url;
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await server`drop database ${server(name)} with (force)`;
  await server.end();
}
