import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '#db/migrate.ts';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into theirs
  interface ProvidedContext {
    /** A PostgreSQL server on which tests may make databases. */
    databaseServerUrl: string;
    /** A migrated database there, to clone. */
    templateDatabase: string;
  }
}

/** Makes the template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`.');
  const template = `prova_template_${process.pid}_${project.name}`;
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(template)}`;
  await migrate(databaseUrl(serverUrl, template));
  project.provide('databaseServerUrl', serverUrl);
  project.provide('templateDatabase', template);
  return async () => {
    await sql`drop database ${sql(template)} with (force)`;
    await sql.end();
  };
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
}
