import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment } from '#db/schema/comment.ts';
import { notification } from '#db/schema/notification.ts';
import { project, projectSlug } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { commentCounts, commenter, commentRow } from '../testing/commenting.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { reportEnough } from '../testing/reporting.ts';
import { aMember } from '../testing/session.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

const aCommenter = async (values: Partial<typeof user.$inferInsert> = {}) => {
  const member = await aMember(database.db, values);
  return { ...member, ...commenter(api, member.cookie) };
};

test('a comment is written, counted, answered and seen by everybody', async () => {
  const owner = await aCommenter();
  const { slug } = await aProject(database.db, { ownerId: owner.id });
  const reader = await aCommenter();
  const { id, status } = await reader.post(slug, null, '  Does it *zoom*?  ');
  expect(status).toBe(200);
  const reply = await owner.post(slug, id, 'It does.');
  expect(await commentRow(database.db, reply.id)).toMatchObject({ parentId: id, path: `${id}/${reply.id}`, depth: 2 });
  expect(await commentCounts(database.db, slug, reader.username)).toEqual({ comments: 2, commenters: 1, written: 1 });
  const page = await (await api(`/api/projects/${slug}`)).json();
  expect(page).toMatchObject({
    commentCount: 2,
    communityPoints: 0.5,
    comments: [
      { id, body: 'Does it *zoom*?', author: { username: reader.username } },
      { id: reply.id, parentId: id },
    ],
  });
});

test('only an own comment is edited, and it is marked', async () => {
  const { slug } = await aProject(database.db);
  const [author, other] = [await aCommenter(), await aCommenter()];
  const { id } = await author.post(slug);
  expect(await other.edit(id, 'Mine now')).toMatchObject({ status: 404, error: { code: 'COMMENT_NOT_FOUND' } });
  expect(await author.edit(id, 'Tried it.')).toMatchObject({ data: { comment: { editedAt: null } } });
  expect(await author.edit(id, 'Tried it twice.')).toMatchObject({
    data: { comment: { body: 'Tried it twice.', editedAt: expect.any(String) } },
  });
  await author.remove(id);
  expect(await author.edit(id, 'And again')).toMatchObject({ status: 404 });
});

test('an edit of words that have been changed meanwhile is refused, and told to its author alone', async () => {
  const { slug } = await aProject(database.db);
  const [author, other] = [await aCommenter(), await aCommenter()];
  const { id } = await author.post(slug, null, 'As it began');
  await author.edit(id, 'From the telephone', 'As it began');
  const conflict = { status: 409, error: { code: 'EDIT_CONFLICT' } };
  expect(await author.edit(id, 'From the train', 'As it began')).toMatchObject(conflict);
  expect(await commentRow(database.db, id)).toMatchObject({ body: 'From the telephone' });
  expect(await author.edit(id, 'From the telephone', 'As it began')).toMatchObject({ status: 200 });
  expect(await other.edit(id, 'From the train', 'As it began')).toMatchObject({ status: 404 });
  expect(await author.edit(id, 'From the train')).toMatchObject({ data: { comment: { body: 'From the train' } } });
});

test('what is removed leaves its place, and comes back within ten minutes', async () => {
  const { slug } = await aProject(database.db);
  const [author, other] = [await aCommenter(), await aCommenter()];
  const { id } = await author.post(slug);
  await other.post(slug, id);
  expect(await other.remove(id)).toMatchObject({ status: 404 });
  expect(await author.remove(id)).toMatchObject({ data: { comment: { deleted: true, body: '', author: null } } });
  expect(await author.remove(id)).toMatchObject({ status: 404 });
  expect(await commentCounts(database.db, slug, author.username)).toEqual({ comments: 1, commenters: 1, written: 0 });
  expect((await (await api(`/api/projects/${slug}/comments`)).json()).items).toHaveLength(2);
  expect(await other.restore(id)).toMatchObject({ status: 404 });
  expect(await author.restore(id)).toMatchObject({ data: { comment: { deleted: false, body: 'Tried it.' } } });
  expect(await author.restore(id)).toMatchObject({ status: 404 });
  expect(await commentCounts(database.db, slug, author.username)).toEqual({ comments: 2, commenters: 2, written: 1 });
  await author.remove(id);
  await database.db
    .update(comment)
    .set({ deletedAt: sql`now() - interval '10 minutes 1 second'` })
    .where(eq(comment.id, id));
  expect(await author.restore(id)).toMatchObject({ status: 404 });
});

test('a project’s owner sees at once how many comments are left, whoever takes one away or brings it back', async () => {
  const owner = await aMember(database.db);
  const { slug } = await aProject(database.db, { ownerId: owner.id });
  const author = await aCommenter();
  const comments = async () => {
    // Without a version, as a tab that has heard of no write.
    const { data } = await caller(api, owner.cookie).query('prefetch.bootstrap');
    return (data as { projects: { commentCount: number }[] }).projects.map(({ commentCount }) => commentCount);
  };
  const { id } = await author.post(slug);
  expect(await comments()).toEqual([1]);
  await author.remove(id);
  expect(await comments()).toEqual([0]);
  await author.restore(id);
  expect(await comments()).toEqual([1]);
  await reportEnough(api, database.db, { kind: 'comment', id });
  expect(await comments()).toEqual([0]);
});

test('a thread is six deep, and what was removed takes no replies', async () => {
  const { slug } = await aProject(database.db);
  const author = await aCommenter();
  let parentId: string | null = null;
  for (let depth = 1; depth <= 6; depth++) parentId = (await author.post(slug, parentId)).id;
  expect(await author.post(slug, parentId)).toMatchObject({ status: 409, error: { code: 'THREAD_TOO_DEEP' } });
  await author.remove(parentId ?? '');
  expect(await author.post(slug, parentId)).toMatchObject({ status: 404, error: { code: 'COMMENT_NOT_FOUND' } });
  const elsewhere = await aProject(database.db);
  const { id } = await author.post(elsewhere.slug);
  expect(await author.post(slug, id)).toMatchObject({ status: 404 });
});

test('comments are voted on, but not by their authors', async () => {
  const { slug } = await aProject(database.db);
  const [author, reader] = [await aCommenter(), await aCommenter()];
  const { id } = await author.post(slug);
  expect(await author.vote(id, 1)).toMatchObject({ status: 403, error: { code: 'OWN_COMMENT' } });
  const karma = async () => (await database.db.select().from(user).where(eq(user.id, author.id)))[0]?.karma;
  expect(await reader.vote(id, 1)).toMatchObject({ data: { id, value: 1, upCount: 1, downCount: 0 } });
  expect(await reader.vote(id, 1)).toMatchObject({ data: { upCount: 1 } });
  expect(await karma()).toBe(1);
  expect(await reader.vote(id, -1)).toMatchObject({ data: { upCount: 0, downCount: 1 } });
  expect(await karma()).toBe(-1);
  expect((await reader.query('comment.ownOf', { slug })).data).toMatchObject({ votes: [{ id, value: -1 }] });
  expect(await reader.vote(id, 0)).toMatchObject({ data: { upCount: 0, downCount: 0 } });
  expect(await karma()).toBe(0);
  expect((await reader.query('comment.ownOf', { slug })).data).toMatchObject({ votes: [] });
});

test('the owner hears of comments, whoever is answered of replies, and equal news fold', async () => {
  const owner = await aCommenter();
  const { slug } = await aProject(database.db, { ownerId: owner.id });
  const [one, two] = [await aCommenter(), await aCommenter()];
  const { id } = await one.post(slug);
  await two.post(slug);
  await owner.post(slug, id);
  await two.post(slug, id);
  const newsOf = async (userId: string) => {
    const rows = await database.db.select().from(notification).where(eq(notification.userId, userId));
    return rows.map(({ kind, actorCount }) => `${kind} ${actorCount}`).sort();
  };
  expect(await newsOf(owner.id)).toEqual(['comment 2']);
  expect(await newsOf(one.id)).toEqual(['reply 2']);
  expect(await newsOf(two.id)).toEqual([]);
  const own = await owner.post(slug);
  await one.post(slug, own.id);
  expect(await newsOf(owner.id)).toEqual(['comment 2', 'reply 1']);
});

test('who may not write writes nothing', async () => {
  const { slug } = await aProject(database.db);
  const count = () => database.db.$count(comment);
  const before = await count();
  const body = { slug, body: 'Hello' };
  expect(await caller(api).mutate('comment.post', body)).toMatchObject({ status: 401 });
  const unverified = await aMember(database.db, { emailVerified: false });
  expect(await caller(api, unverified.cookie).mutate('comment.post', body)).toMatchObject({
    error: { code: 'EMAIL_NOT_VERIFIED' },
  });
  const suspended = await aMember(database.db, { suspendedUntil: new Date('2999-01-01') });
  for (const name of ['comment.post', 'comment.visit']) {
    expect(await caller(api, suspended.cookie).mutate(name, body)).toMatchObject({ error: { code: 'SUSPENDED' } });
  }
  expect(await count()).toBe(before);
});

test('an archived project can only be read', async () => {
  const { slug, id: projectId } = await aProject(database.db);
  const [author, other] = [await aCommenter(), await aCommenter()];
  const { id } = await author.post(slug);
  await database.db.update(project).set({ status: 'archived' }).where(eq(project.id, projectId));
  const refused = { status: 409, error: { code: 'PROJECT_ARCHIVED' } };
  expect(await author.post(slug)).toMatchObject(refused);
  expect(await author.edit(id, 'More')).toMatchObject(refused);
  expect(await author.remove(id)).toMatchObject(refused);
  expect(await other.vote(id, 1)).toMatchObject(refused);
  expect((await api(`/api/projects/${slug}/comments`)).status).toBe(200);
  await database.db.update(project).set({ status: 'removed', removedReason: 'spam' }).where(eq(project.id, projectId));
  expect(await author.post(slug)).toMatchObject({ status: 404 });
  expect((await other.query('comment.list', { slug, limit: 1 })).status).toBe(404);
});

test('a comment says something, in at most 5,000 characters', async () => {
  const { slug } = await aProject(database.db);
  const { post } = await aCommenter();
  for (const body of ['', '   ', 'x'.repeat(5001), 'a\0b']) {
    expect(await post(slug, null, body)).toMatchObject({ status: 400, error: { field: 'body' } });
  }
  expect(await post(slug, null, 'x'.repeat(5000))).toMatchObject({ status: 200 });
});

test('the twenty-first comment in ten minutes is refused', async () => {
  const { slug } = await aProject(database.db);
  const { post } = await aCommenter();
  for (let n = 0; n < 20; n++) expect(await post(slug)).toMatchObject({ status: 200 });
  expect(await post(slug)).toMatchObject({ status: 429, error: { retryAfter: expect.any(Number) } });
});

test('a visit is remembered for the next one', async () => {
  const { slug } = await aProject(database.db);
  const { query, mutate } = await aCommenter();
  expect((await query('comment.ownOf', { slug })).data).toEqual({ votes: [], lastVisitedAt: null });
  const { data } = await mutate('comment.visit', { slug });
  const { visitedAt } = data as { visitedAt: string };
  // A page may be as old as that, and does not show what was said meanwhile.
  expect(Date.now() - Date.parse(visitedAt)).toBeGreaterThanOrEqual(2000);
  expect((await query('comment.ownOf', { slug })).data).toEqual({ votes: [], lastVisitedAt: visitedAt });
  const again = await mutate('comment.visit', { slug });
  expect((again.data as { visitedAt: string }).visitedAt > visitedAt).toBe(true);
});

test('a page that is open while its project is renamed still has one’s votes and visits', async () => {
  const { slug, id: projectId } = await aProject(database.db);
  const { query, mutate } = await aCommenter();
  await database.db.insert(projectSlug).values({ projectId, slug: `${slug}-before` });
  const { data } = await mutate('comment.visit', { slug: `${slug}-before` });
  const own = await query('comment.ownOf', { slug: `${slug}-before` });
  expect(own.data).toMatchObject({ lastVisitedAt: (data as { visitedAt: string }).visitedAt });
  const list = await api(`/api/projects/${slug}-before/comments`);
  expect([list.status, list.headers.get('location')]).toEqual([308, `/api/projects/${slug}/comments`]);
});

test('a long thread is read page by page, in order', async () => {
  const { slug } = await aProject(database.db);
  const [one, two] = [await aCommenter(), await aCommenter()];
  const roots = [await one.post(slug), await one.post(slug), await two.post(slug)];
  for (const { id } of roots) await two.post(slug, id);
  const whole = (await (await api(`/api/projects/${slug}`)).json()).comments.map(({ id }: { id: string }) => id);
  const read: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `/api/projects/${slug}/comments?limit=2${cursor && `&cursor=${cursor}`}`;
    const { items, nextCursor } = await (await api(path)).json();
    read.push(...items.map(({ id }: { id: string }) => id));
    cursor = nextCursor;
  }
  expect(whole).toHaveLength(6);
  expect(read).toEqual(whole);
});
