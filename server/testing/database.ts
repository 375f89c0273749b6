import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { type Connection, type ConnectOptions, connect } from '#db/connect.ts';

export type TestDatabase = Connection & { url: string; drop: () => Promise<void> };

/** A migrated, empty database of the test file's own. */
export async function testDatabase(options?: ConnectOptions): Promise<TestDatabase> {
  const serverUrl = inject('databaseServerUrl');
  const name = `prova_test_${randomUUID().replaceAll('-', '')}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin`create database ${admin(name)} template ${admin(inject('templateDatabase'))}`;
  const url = new URL(serverUrl);
  url.pathname = name;
  const connection = connect(url.href, options);
  const drop = async () => {
    await connection.close();
    await admin`drop database ${admin(name)} with (force)`;
    await admin.end();
  };
  return { ...connection, url: url.href, drop };
}
