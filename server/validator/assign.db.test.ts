import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { user } from '#db/schema/user.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
import type { Category } from '#db/vocabulary.ts';
import { removeProject } from '../project/archive.writes.ts';
import { publishScheduled } from '../project/publish-scheduled.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { anAssignment, aValidator } from '../testing/validators.ts';
import { whileOpen } from '../testing/while-open.ts';
import { endValidator } from './validator.writes.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: Awaited<ReturnType<typeof aMember>>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  admin = await aMember(database.db, { isAdmin: true });
});
afterAll(async () => {
  await close();
  await database.drop();
});

const reason = 'Has not answered for two months.';

const assigneesOf = async (projectId: string) => {
  const rows = await database.db
    .select({ id: validatorAssignment.validatorId })
    .from(validatorAssignment)
    .where(eq(validatorAssignment.projectId, projectId));
  return rows.map(({ id }) => id);
};

const assign = (slugs: string[], usernames: string[]) =>
  caller(api, admin.cookie).mutate('assignment.assign', { slugs, usernames });

/** Publishes a project that was scheduled; its id. */
async function publish(category: Category): Promise<string> {
  const { db } = database;
  const at = new Date();
  const scheduled = { status: 'scheduled', publishedAt: null, scheduledAt: at } as const;
  const { id } = await aProject(db, { ...scheduled, ownerId: (await aMember(db)).id, categories: [category] });
  const { siteCache: cache } = await import('../site-cache.ts');
  expect(await publishScheduled({ db, cache }, at)).toBe(1);
  return id;
}

/** What keeps a validator from writing, and so from awarding. */
const hindrances: Partial<typeof user.$inferInsert>[] = [
  { suspendedUntil: new Date('2100-01-01') },
  { emailVerified: false },
  { purgeAt: new Date('2100-01-01') },
];

test('nothing is assigned to somebody whose role ends meanwhile', async () => {
  const { id: projectId, slug } = await aProject(database.db);
  const { username } = await aValidator(database.db, { categories: ['web'] });
  const { data } = await whileOpen(
    database,
    (tx) => endValidator(tx, admin, { username, reason }),
    () => assign([slug], [username]),
  );
  expect(data).toMatchObject({ assignedCount: 0, skipped: [{ slug, username, why: 'not_validator' }] });
  expect(await assigneesOf(projectId)).toEqual([]);
});

test('nothing is assigned of what its owner removes meanwhile', async () => {
  const { id: ownerId } = await aMember(database.db, { projectCount: 1 });
  const { id: projectId, slug } = await aProject(database.db, { ownerId });
  const { username } = await aValidator(database.db, { categories: ['web'] });
  const { data } = await whileOpen(
    database,
    (tx) => removeProject(tx, { id: ownerId }, { slug }),
    () => assign([slug], [username]),
  );
  expect(data).toMatchObject({ assignedCount: 0, skipped: [{ slug, username, why: 'not_published' }] });
  expect(await assigneesOf(projectId)).toEqual([]);
});

test('what becomes public goes to the next one when the role of the first ends, or changes, meanwhile', async () => {
  const { db } = database;
  const category = 'games';
  const [ends, changes, stays] = [
    await aValidator(db, { categories: [category] }),
    await aValidator(db, { categories: [category] }),
    await aValidator(db, { categories: [category] }),
  ];
  const projectId = await whileOpen(
    database,
    async (tx) => {
      await endValidator(tx, admin, { username: ends.username, reason });
      await tx
        .update(validator)
        .set({ categories: ['ai'] })
        .where(eq(validator.userId, changes.id));
    },
    () => publish(category),
  );
  expect(await assigneesOf(projectId)).toEqual([stays.id]);
});

test('who is suspended, leaves, or has not confirmed their address is given nothing, and the admin is told why', async () => {
  const { db } = database;
  const { id: projectId, slug } = await aProject(db);
  for (const values of hindrances) {
    const { username } = await aValidator(db, { categories: ['web'] }, values);
    expect((await assign([slug], [username])).data).toEqual({
      assignedCount: 0,
      skipped: [{ slug, username, why: 'cannot_write' }],
    });
  }
  const { id, username } = await aValidator(db, { categories: ['web'] }, { suspendedUntil: new Date('2020-01-01') });
  expect((await assign([slug], [username])).data).toMatchObject({ assignedCount: 1 });
  expect(await assigneesOf(projectId)).toEqual([id]);
});

test('what becomes public passes over them and over those whose role has ended, and is public where nobody fits', async () => {
  const { db } = database;
  const category = 'finance';
  for (const values of hindrances) await aValidator(db, { categories: [category] }, values);
  await aValidator(db, { categories: [category], endedAt: new Date() }, { isValidator: false });
  await aValidator(db, { categories: ['ai'] });
  expect(await assigneesOf(await publish(category))).toEqual([]);
  const { id } = await aValidator(db, { categories: [category] });
  expect(await assigneesOf(await publish(category))).toEqual([id]);
});

test('who has the least to do is told by what can be reviewed', async () => {
  const { db } = database;
  const category = 'science';
  const [away, busy] = [
    await aValidator(db, { categories: [category] }),
    await aValidator(db, { categories: [category] }),
  ];
  for (const status of ['archived', 'removed'] as const) {
    const { id: projectId } = await aProject(db, { status, ...(status === 'removed' && { deletedAt: new Date() }) });
    await anAssignment(db, { projectId, validatorId: away.id });
  }
  await anAssignment(db, { projectId: (await aProject(db)).id, validatorId: busy.id });
  expect(await assigneesOf(await publish(category))).toEqual([away.id]);
});
