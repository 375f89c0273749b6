import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notification } from '#db/schema/notification.ts';
import { post, postReply } from '#db/schema/post.ts';
import { type Api, testApi } from '../testing/api.ts';
import { aChain } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aPoster, chainCounts, postRow } from '../testing/posting.ts';
import { problems, reportEnough } from '../testing/reporting.ts';

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

const somebody = (values = {}) => aPoster(database, api, values);
const gone = { status: 404, error: { code: 'POST_NOT_FOUND' } };

test('a post is written, counted, and there for everybody', async () => {
  const { slug } = await aChain(database.db);
  const author = await somebody();
  const { post: name } = await author.write(slug, { title: 'Où est le café?', body: 'A *question*', tag: 'question' });
  expect(name).toBe('ou-est-le-cafe');
  const page = await (await api(`/api/chains/${slug}/posts/${name}`)).json();
  expect(page).toMatchObject({
    title: 'Où est le café?',
    body: 'A *question*',
    tag: 'question',
    chain: { slug, postCount: 1 },
    author: { username: author.username },
    reactions: { like: 0, insightful: 0, thanks: 0, celebrate: 0 },
    replies: [],
    editedAt: null,
  });
  expect(await chainCounts(database, slug)).toEqual({ postCount: 1, recentPostCount: 1 });
  expect(await problems(database)).toEqual([]);
});

test('titles may be the same, or have no letters, or say new', async () => {
  const { slug } = await aChain(database.db);
  const author = await somebody();
  const names = ['Again', 'Again', '写真だ', 'New'];
  const slugs = [];
  for (const title of names) slugs.push((await author.write(slug, { title })).post);
  expect(slugs).toEqual(['again', 'again-2', 'post', 'new-2']);
});

test('what does not fit is refused with a reason', async () => {
  const { slug } = await aChain(database.db);
  const author = await somebody();
  expect(await author.write(slug, { title: '😀' })).toMatchObject({ status: 400, error: { code: 'INVALID_INPUT' } });
  expect(await author.write(slug, { body: ' ' })).toMatchObject({ status: 400 });
  expect(await author.write(slug, { tag: 'rant' })).toMatchObject({ status: 400 });
  expect(await author.write('no-such-chain')).toMatchObject({ error: { code: 'CHAIN_NOT_FOUND' } });
});

test('who is not verified, or suspended, writes nothing', async () => {
  const { slug } = await aChain(database.db);
  const { post: name } = await (await somebody()).write(slug);
  const unverified = await somebody({ emailVerified: false });
  const suspended = await somebody({ suspendedUntil: new Date('2100-01-01'), suspendedReason: 'spam' });
  for (const [who, code] of [
    [unverified, 'EMAIL_NOT_VERIFIED'],
    [suspended, 'SUSPENDED'],
  ] as const) {
    for (const write of [who.write(slug), who.reply(slug, name), who.react(slug, name)]) {
      expect(await write).toMatchObject({ status: 403, error: { code } });
    }
  }
});

test('only who wrote it edits it, from the state they saw, and it is marked', async () => {
  const { slug } = await aChain(database.db);
  const [author, other] = [await somebody(), await somebody()];
  const { post: name, data } = await author.write(slug);
  const { updatedAt } = data as { updatedAt: string };
  const words = { slug, post: name, title: 'Second steps', body: 'Hello again', tag: 'show', updatedAt };
  expect(await other.mutate('post.edit', words)).toMatchObject(gone);
  await other.react(slug, name);
  await other.reply(slug, name);
  const edited = await author.mutate('post.edit', words);
  expect(edited.status).toBe(200);
  expect(await author.mutate('post.edit', { ...words, title: 'Lost words' })).toMatchObject({
    status: 409,
    error: { code: 'EDIT_CONFLICT', updatedAt: (edited.data as { updatedAt: string }).updatedAt },
  });
  const { data: page } = await author.query('post.bySlug', { slug, post: name });
  expect(page).toMatchObject({ title: 'Second steps', tag: 'show', editedAt: expect.any(String) });
});

test('what is removed is gone from everywhere, and comes back within ten minutes', async () => {
  const { slug } = await aChain(database.db);
  const [author, other] = [await somebody(), await somebody()];
  const { post: name } = await author.write(slug);
  const address = { slug, post: name };
  await other.reply(slug, name);
  expect(await other.mutate('post.delete', address)).toMatchObject(gone);
  expect((await author.mutate('post.delete', address)).status).toBe(200);
  expect(await author.query('post.bySlug', address)).toMatchObject(gone);
  expect(await author.query('chain.posts', { slug })).toMatchObject({ data: { items: [] } });
  expect(await chainCounts(database, slug)).toEqual({ postCount: 0, recentPostCount: 0 });
  expect(await other.reply(slug, name)).toMatchObject(gone);
  expect((await author.mutate('post.restore', address)).status).toBe(200);
  expect(await author.mutate('post.restore', address)).toMatchObject(gone);
  expect(await author.query('post.bySlug', address)).toMatchObject({ data: { replyCount: 1 } });
  await author.mutate('post.delete', address);
  await database.db
    .update(post)
    .set({ deletedAt: sql`now() - interval '11 minutes'` })
    .where(eq(post.authorId, author.id));
  expect(await author.mutate('post.restore', address)).toMatchObject(gone);
  expect(await problems(database)).toEqual([]);
});

test('replies are threaded, counted and paged; one that is gone keeps its place', async () => {
  const { slug } = await aChain(database.db);
  const [author, other] = [await somebody(), await somebody()];
  const { post: name } = await author.write(slug);
  let parentId: string | null = null;
  const ids: string[] = [];
  for (let depth = 1; depth <= 6; depth++) {
    const { id }: { id: string } = await other.reply(slug, name, { parentId });
    ids.push(id);
    parentId = id;
  }
  expect(await other.reply(slug, name, { parentId })).toMatchObject({ error: { code: 'THREAD_TOO_DEEP' } });
  await author.reply(slug, name, { body: 'Later' });
  expect(await author.mutate('post.deleteReply', { id: ids[1] })).toMatchObject({ status: 404 });
  await other.mutate('post.deleteReply', { id: ids[1] });
  const first = await other.query('post.replies', { slug, post: name, limit: 4 });
  expect(first.data).toMatchObject({
    items: [{ id: ids[0], depth: 1 }, { id: ids[1], deleted: true, body: '', author: null }, { id: ids[2] }, {}],
    nextCursor: ids[3],
  });
  const next = await other.query('post.replies', { slug, post: name, limit: 4, cursor: ids[3] });
  expect(next.data).toMatchObject({ items: [{ id: ids[4] }, { id: ids[5] }, { body: 'Later' }], nextCursor: null });
  expect((await other.query('post.bySlug', { slug, post: name })).data).toMatchObject({ replyCount: 6 });
  expect(await problems(database)).toEqual([]);
});

test('the last activity is that of the last reply that is there', async () => {
  const { slug } = await aChain(database.db);
  const author = await somebody();
  const { post: name } = await author.write(slug);
  const { createdAt } = await postRow(database, name);
  const { id, data } = await author.reply(slug, name);
  const { reply, lastActivityAt } = data as { reply: { createdAt: string }; lastActivityAt: string };
  expect(lastActivityAt).toBe(reply.createdAt);
  await author.mutate('post.deleteReply', { id });
  const ofName = sql`select last_activity_at from post where slug = ${name} and chain_id = (select id from chain where slug = ${slug})`;
  const [row] = await database.db.execute<{ last_activity_at: string }>(ofName);
  expect(new Date(row?.last_activity_at ?? '').getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
  expect(new Date(row?.last_activity_at ?? '').toISOString() < reply.createdAt).toBe(true);
});

test('a reply is edited and put back by who wrote it alone', async () => {
  const { slug } = await aChain(database.db);
  const [author, other] = [await somebody(), await somebody()];
  const { post: name } = await author.write(slug);
  const { id } = await other.reply(slug, name);
  const refused = { status: 404, error: { code: 'REPLY_NOT_FOUND' } };
  expect(await author.mutate('post.editReply', { id, body: 'Mine' })).toMatchObject(refused);
  expect(await other.mutate('post.editReply', { id, body: 'I tried it.' })).toMatchObject({
    data: { reply: { editedAt: null } },
  });
  expect(await other.mutate('post.editReply', { id, body: 'Twice.' })).toMatchObject({
    data: { reply: { body: 'Twice.', editedAt: expect.any(String) } },
  });
  await other.mutate('post.deleteReply', { id });
  expect(await other.mutate('post.editReply', { id, body: 'And again' })).toMatchObject(refused);
  expect(await author.reply(slug, name, { parentId: id })).toMatchObject(refused);
  expect(await author.mutate('post.restoreReply', { id })).toMatchObject(refused);
  expect(await other.mutate('post.restoreReply', { id })).toMatchObject({
    data: { replyCount: 1, reply: { deleted: false } },
  });
});

test('a hidden reply keeps the thread, and is neither edited nor put back', async () => {
  const { slug } = await aChain(database.db);
  const author = await somebody();
  const { post: name } = await author.write(slug);
  const { id } = await author.reply(slug, name);
  await author.reply(slug, name, { parentId: id });
  await reportEnough(api, database.db, { kind: 'reply', id });
  for (const write of ['post.deleteReply', 'post.restoreReply']) {
    expect(await author.mutate(write, { id })).toMatchObject({ status: 404 });
  }
  const { version } = await author.react(slug, name);
  const response = await api(`/api/chains/${slug}/posts/${name}`, { headers: { 'x-prova-version': `${version}` } });
  expect(await response.json()).toMatchObject({
    replyCount: 1,
    replies: [
      { id, deleted: true, hidden: true, body: '' },
      { depth: 2, deleted: false },
    ],
  });
  expect(await problems(database)).toEqual([]);
});

test('whoever is answered is told, once for many answers', async () => {
  const { slug } = await aChain(database.db);
  const [author, first, second] = [await somebody(), await somebody(), await somebody()];
  const { post: name } = await author.write(slug, { title: 'Who answers?' });
  const { id } = await first.reply(slug, name);
  await second.reply(slug, name);
  await second.reply(slug, name, { parentId: id });
  await author.reply(slug, name);
  const told = (userId: string) => database.db.select().from(notification).where(eq(notification.userId, userId));
  expect(await told(author.id)).toMatchObject([
    { kind: 'reply', subject: `post:${slug}/${name}`, actorCount: 2, data: { title: 'Who answers?', chain: slug } },
  ]);
  expect(await told(first.id)).toMatchObject([{ kind: 'reply', subject: `reply:${id}`, actorCount: 1 }]);
  const { data } = await author.query('notification.list', {});
  expect(JSON.stringify(data)).toContain(`/chains/${slug}/posts/${name}#reply-`);
  expect(await problems(database)).toEqual([]);
});

test('whoever a post or a reply names is told, of an edit those whom it names anew', async () => {
  const { slug } = await aChain(database.db);
  const [author, other, named, late] = [await somebody(), await somebody(), await somebody(), await somebody()];
  await named.mutate('watch.set', { subject: `chain:${slug}`, state: 'watched' });
  const told = async (userId: string) => {
    const isUnread = and(eq(notification.userId, userId), isNull(notification.readAt));
    const rows = await database.db.select().from(notification).where(isUnread);
    return rows.map(({ kind, data }) => `${kind} ${data.replyId ? 'reply' : 'post'}`).sort();
  };
  const { post: name, data } = await author.write(slug, { title: `Ask @${named.username}`, body: 'Hello' });
  expect(await told(named.id)).toEqual(['mention post']);
  const words = { title: 'Ask', body: `@${late.username}, @${named.username}`, tag: null };
  await author.mutate('post.edit', { ...(data as object), ...words });
  expect([await told(named.id), await told(late.id)]).toEqual([['mention post'], ['mention post']]);
  for (const { mutate } of [named, late]) await mutate('notification.readAll', {});
  const { id } = await other.reply(slug, name, { body: `@${author.username} and @${named.username}` });
  expect([await told(author.id), await told(named.id)]).toEqual([['reply reply'], ['mention reply']]);
  await other.mutate('post.editReply', { id, body: `@${named.username} and @${late.username}` });
  expect([await told(named.id), await told(late.id)]).toEqual([['mention reply'], ['mention reply']]);
  expect(await told(other.id)).toEqual([]);
  expect(await problems(database)).toEqual([]);
});

test('reactions of a post and of a reply are counted by kind, and are one’s own to see', async () => {
  const { slug } = await aChain(database.db);
  const [author, other, third] = [await somebody(), await somebody(), await somebody()];
  const { post: name } = await author.write(slug);
  const { id: replyId } = await author.reply(slug, name);
  expect(await author.react(slug, name)).toMatchObject({ status: 403, error: { code: 'OWN_WORDS' } });
  await third.react(slug, name);
  await other.react(slug, name, { kind: 'thanks' });
  expect(await other.react(slug, name, { kind: 'thanks' })).toMatchObject({
    data: { reactionCount: 2, reactions: { like: 1, thanks: 1 } },
  });
  expect(await other.react(slug, name, { replyId, kind: 'celebrate' })).toMatchObject({
    data: { reactionCount: 1, reactions: { celebrate: 1, like: 0 } },
  });
  expect((await other.query('post.ownOf', { slug, post: name })).data).toMatchObject({
    isModerator: false,
    hidden: null,
    reacted: [
      { replyId: null, kind: 'thanks' },
      { replyId, kind: 'celebrate' },
    ],
  });
  expect(await other.react(slug, name, { kind: 'thanks', reacts: false })).toMatchObject({
    data: { reactionCount: 1 },
  });
  await author.mutate('post.deleteReply', { id: replyId });
  expect(await third.react(slug, name, { replyId })).toMatchObject({ error: { code: 'REPLY_NOT_FOUND' } });
  expect(await problems(database)).toEqual([]);
});

test('ten posts a day, no more, and nothing is written beyond', async () => {
  const { slug } = await aChain(database.db);
  const author = await somebody();
  for (let n = 0; n < 10; n++) expect((await author.write(slug)).status).toBe(200);
  expect(await author.write(slug)).toMatchObject({ status: 429, error: { code: 'TOO_MANY_REQUESTS' } });
  expect(await database.db.$count(post, eq(post.authorId, author.id))).toBe(10);
  const { post: name } = await (await somebody()).write(slug);
  for (let n = 0; n < 20; n++) expect((await author.reply(slug, name)).status).toBe(200);
  expect((await author.reply(slug, name)).status).toBe(429);
  expect(await database.db.$count(postReply, eq(postReply.authorId, author.id))).toBe(20);
});
