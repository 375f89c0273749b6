import { randomUUID } from 'node:crypto';
import { connect } from '#db/connect.ts';
import type { user } from '#db/schema/user.ts';
import { aMember } from './session.ts';

/** Makes a person who is signed in, in the database of a site that runs. */
export async function siteMember(databaseUrl: string, values: Partial<typeof user.$inferInsert> = {}) {
  const { db, close } = connect(databaseUrl, { max: 1 });
  try {
    const username = `e2e_${randomUUID().slice(0, 8)}`;
    return await aMember(db, { username, displayName: `Tester ${username.slice(4)}`, ...values });
  } finally {
    await close();
  }
}
