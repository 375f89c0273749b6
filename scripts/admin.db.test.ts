import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { outbox } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { aUser } from '#server/testing/builders.ts';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import { run } from './services/run.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const admin = (...given: string[]) =>
  run(process.execPath, ['scripts/admin.ts', ...given], { env: { ...process.env, DATABASE_URL: database.url } });

test('an admin is named and dismissed by command; it is written down, and their pages hear of it', async () => {
  const { id } = await aUser(database.db, { email: 'ada@example.org', emailVerified: true });
  const isAdmin = async () => (await database.db.select().from(user).where(eq(user.id, id)))[0]?.isAdmin;
  expect(await admin('grant', 'Ada@example.org')).toMatchObject({
    code: 0,
    output: '✓ Ada@example.org is an admin now',
  });
  expect(await isAdmin()).toBe(true);
  expect(await admin('grant', 'ada@example.org')).toMatchObject({ code: 0 });
  expect(await admin('revoke', 'ada@example.org')).toMatchObject({ code: 0 });
  expect(await isAdmin()).toBe(false);
  const log = await database.db.select().from(auditLog).orderBy(auditLog.id);
  expect(log.map(({ action, subject, actorId }) => [action, subject, actorId])).toEqual([
    ['admin.grant', `user:${id}`, null],
    ['admin.revoke', `user:${id}`, null],
  ]);
  const told = await database.db.select().from(outbox);
  expect(told.map(({ tags }) => tags.includes(`person:${id}`))).toEqual([true, true]);
});

test('whom nobody knows, and who has not confirmed their address, is not named', async () => {
  await aUser(database.db, { email: 'new@example.org' });
  expect(await admin('grant', 'nobody@example.org')).toMatchObject({
    code: 1,
    output: 'Nobody has signed up as nobody@example.org. Sign up on the site first.',
  });
  expect(await admin('grant', 'new@example.org')).toMatchObject({ code: 1 });
  expect(await admin('promote', 'new@example.org')).toMatchObject({
    code: 1,
    output: expect.stringContaining('grant'),
  });
});
