import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#db/id.ts';
import { auditLog } from '#db/schema/audit-log.ts';
import { postReply } from '#db/schema/post.ts';
import { feedback } from '#db/schema/report.ts';
import { vote } from '#db/schema/vote.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aChain, aPost, aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { AuditLine } from './audit.output.ts';
import { nameSubjects } from './audit-subjects.reads.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: Awaited<ReturnType<typeof aMember>>;
let subject: { id: string; slug: string };

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const line = (days: number, values: Partial<typeof auditLog.$inferInsert>) => ({
  id: newId(daysAgo(days).getTime()),
  createdAt: daysAgo(days),
  actorId: admin.id,
  action: 'admin.suspend',
  subject: `user:${admin.id}`,
  ...values,
});

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  admin = await aMember(database.db, { username: 'ada', isAdmin: true });
  const other = await aMember(database.db, { username: 'bob' });
  subject = await aProject(database.db, { slug: 'loom', title: 'Loom' });
  await database.db
    .insert(auditLog)
    .values([
      line(5, { actorId: null, action: 'admin.grant', reason: 'by command' }),
      line(4, { subject: `project:${subject.id}`, action: 'featured.set' }),
      line(3, { actorId: other.id, action: 'administrate' }),
      line(2, { subject: 'tag:feed', action: 'ops.purge', data: { tag: 'feed' } }),
      line(1, { subject: 'project:00000000-0000-7000-8000-000000000000' }),
    ]);
});
afterAll(async () => {
  await close();
  await database.drop();
});

const read = async (input: object = {}) => {
  const { data } = await caller(api, admin.cookie).query('admin.audit', input);
  return data as { items: AuditLine[]; nextCursor: string | null };
};
const actionsOf = async (input: object) => (await read(input)).items.map(({ action }) => action);

test('the log is read from the latest line on, with subjects by name and where they are', async () => {
  const { items } = await read();
  expect(items.map(({ subject }) => subject)).toEqual([
    { key: 'project:00000000-0000-7000-8000-000000000000', name: null, of: null, path: null },
    { key: 'tag:feed', name: null, of: null, path: null },
    { key: `user:${admin.id}`, name: '@ada', of: null, path: '/admin/people/ada' },
    { key: `project:${subject.id}`, name: 'Loom', of: null, path: '/projects/loom' },
    { key: `user:${admin.id}`, name: '@ada', of: null, path: '/admin/people/ada' },
  ]);
  expect(items[4]).toMatchObject({ actor: null, reason: 'by command' });
  expect(items[1]).toMatchObject({ actor: { username: 'ada' }, data: { tag: 'feed' } });
});

test('whatever has a name is named, in no language, with where it is', async () => {
  const { db } = database;
  const chain = await aChain(db, { slug: 'weavers', name: 'Weavers', ownerId: admin.id });
  const post = await aPost(db, { chainId: chain.id, authorId: admin.id, slug: 'on-looms', title: 'On looms' });
  const [reply] = await db
    .insert(postReply)
    .values({ postId: post.id, authorId: admin.id, path: 'a', body: 'Well said.' })
    .returning({ id: postReply.id });
  const [cast] = await db
    .insert(vote)
    .values({ projectId: subject.id, userId: admin.id, value: 1 })
    .returning({ id: vote.id });
  const sent = { userId: admin.id, kind: 'idea', body: 'More of it' } as const;
  const [closed] = await db
    .insert(feedback)
    .values({ ...sent, closedAt: new Date() })
    .returning({ id: feedback.id });
  const keys = [
    `chain:${chain.id}`,
    `post:${post.id}`,
    `reply:${reply?.id}`,
    `vote:${cast?.id}`,
    `feedback:${closed?.id}`,
  ];
  const named = await nameSubjects(db, keys);
  expect(keys.map((key) => [named.get(key)?.name, named.get(key)?.of, named.get(key)?.path])).toEqual([
    ['Weavers', null, '/chains/weavers'],
    ['On looms', null, '/chains/weavers/posts/on-looms'],
    ['On looms', null, `/chains/weavers/posts/on-looms#reply-${reply?.id}`],
    ['Loom', 'ada', '/admin/votes?project=loom'],
    [null, 'ada', '/admin/feedback?show=closed'],
  ]);
});

test('it is filtered by who, what, to what and since when', async () => {
  expect(await actionsOf({ actor: 'bob' })).toEqual(['administrate']);
  expect(await actionsOf({ actor: 'command' })).toEqual(['admin.grant']);
  expect(await actionsOf({ actor: 'nobody' })).toEqual([]);
  expect(await actionsOf({ actor: 'Ada Lovelace' })).toEqual([]);
  expect(await actionsOf({ action: 'signed out' })).toEqual([]);
  expect(await actionsOf({ subject: 'user: ada' })).toEqual([]);
  expect(await actionsOf({ action: 'admin' })).toEqual(['admin.suspend', 'admin.grant']);
  for (const action of ['ops.purge', 'Purge']) expect(await actionsOf({ action })).toEqual(['ops.purge']);
  expect(await actionsOf({ subject: 'project:loom' })).toEqual(['featured.set']);
  for (const subject of ['user:ada', '@ada', 'Ada', 'user:@ada'])
    expect(await actionsOf({ subject })).toEqual(['administrate', 'admin.grant']);
  expect(await actionsOf({ subject: 'tag:feed' })).toEqual(['ops.purge']);
  expect(await actionsOf({ since: daysAgo(2.5).toISOString() })).toEqual(['ops.purge', 'admin.suspend'].toReversed());
});

test('its pages are the whole', async () => {
  const first = await read({ limit: 2 });
  const second = await read({ limit: 2, cursor: first.nextCursor });
  const third = await read({ limit: 2, cursor: second.nextCursor });
  expect(third.nextCursor).toBeNull();
  const paged = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
  expect(paged).toEqual((await read()).items.map(({ id }) => id));
});

test("nobody changes, removes or empties it, not even the application's own connection", async () => {
  const { db } = await import('../db.ts');
  const statements = ["update audit_log set reason = ''", 'delete from audit_log', 'truncate audit_log'];
  for (const statement of statements) {
    await expect(db.execute(statement), statement).rejects.toMatchObject({
      cause: { message: 'audit_log is append only', code: '23001' },
    });
  }
  expect((await read()).items).toHaveLength(5);
});
