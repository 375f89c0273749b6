import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import { migrate } from './migrate.ts';
import { auditLog } from './schema/audit-log.ts';
import { user } from './schema/user.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('migrating twice, and by two at once, changes nothing', async () => {
  await Promise.all([migrate(database.url), migrate(database.url)]);
  const [row] = await database.sql`select count(*)::int as count from drizzle.__drizzle_migrations`;
  expect(row?.count).toBeGreaterThan(0);
});

test('the audit log is append only', async () => {
  const [actor] = await database.db.insert(user).values({ username: 'ada', displayName: 'Ada' }).returning();
  await database.db.insert(auditLog).values({ actorId: actor?.id ?? '', action: 'grant', subject: 'user:ada' });
  await expect(database.db.update(auditLog).set({ reason: 'x' })).rejects.toThrow();
  await expect(database.db.delete(auditLog).where(eq(auditLog.action, 'grant'))).rejects.toThrow();
  await expect(database.sql`truncate audit_log`).rejects.toThrow('append only');
});
