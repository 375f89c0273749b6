import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversation } from '#db/schema/conversation.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { vote } from '#db/schema/vote.ts';
import { notify } from '../notification/notify.writes.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aChain, aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { Bootstrap } from './bootstrap.output.ts';
import { loadBootstrap } from './bootstrap.reads.ts';
import { loadNews } from './news.reads.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let statements: string[] = [];

beforeAll(async () => {
  database = await testDatabase({ shortReads: true, onQuery: (text) => statements.push(text) });
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

test('all that a person starts with comes by one statement', async () => {
  const { db } = database;
  const me = await aMember(db, { displayName: 'Ada', isValidator: true });
  const friend = await aUser(db, { username: 'friend' });
  const shown = await aProject(db, { slug: 'shown', ownerId: friend.id, trendingRank: 9 });
  const seen = await aProject(db, { slug: 'seen', ownerId: friend.id, trendingRank: 8 });
  await aProject(db, { slug: 'mine', ownerId: me.id, trendingRank: 1 });
  await aProject(db, { slug: 'draft', ownerId: me.id, status: 'draft', publishedAt: null });
  await aProject(db, { slug: 'gone', ownerId: me.id, status: 'removed', removedReason: 'Spam' });
  await aChain(db, { slug: 'tools' });
  await aChain(db, { slug: 'secret', isPublic: false });
  await db.insert(vote).values({ projectId: shown.id, userId: me.id, value: -1 });
  await db.insert(savedProject).values({ projectId: seen.id, userId: me.id, note: 'Look again' });
  await db.transaction((tx) =>
    notify(tx, { to: me.id, kind: 'vote', actorId: friend.id, subject: 'project:mine', data: { title: 'Mine' } }),
  );
  await aConversation(me.id, friend.id, { lastMessageText: 'Hello', unread: 2 });
  await db.insert(introRequest).values({
    projectId: shown.id,
    senderId: friend.id,
    recipientId: me.id,
    direction: 'builder_to_investor',
    message: 'May I show you what it does?',
    expiresAt: new Date(),
  });
  statements = [];
  const start = Bootstrap.parse(await loadBootstrap(db, me));
  expect(statements).toHaveLength(1);
  expect(start.me).toMatchObject({ username: me.username, displayName: 'Ada', email: me.email });
  expect(start.me.roles).toEqual(['builder', 'validator']);
  expect(start.stats).toEqual({ projects: 0, comments: 0, badges: 0, intros: 1 });
  expect(start.unread).toEqual({ notifications: 1, messages: 0 });
  expect(start.projects.map(({ slug, status }) => [slug, status])).toEqual([
    ['draft', 'draft'],
    ['mine', 'published'],
  ]);
  expect(start.notifications).toMatchObject([
    { says: 'upvoted', about: 'Mine', path: '/projects/mine', actors: [{ username: 'friend' }], read: false },
  ]);
  expect(start.conversations).toMatchObject([
    { with: { username: 'friend' }, lastMessageText: 'Hello', unreadCount: 2, blocked: false },
  ]);
  expect(start.marks).toEqual([
    { slug: 'shown', vote: -1, saved: false, note: '', isOwn: false },
    { slug: 'seen', vote: 0, saved: true, note: 'Look again', isOwn: false },
    { slug: 'mine', vote: 0, saved: false, note: '', isOwn: true },
  ]);
  expect(start.chains.map(({ slug }) => slug)).toEqual(['tools']);
});

test('news are what the bootstrap says of the same, by one statement', async () => {
  const { db } = database;
  const me = await aMember(db, { isInvestor: true, suspendedUntil: new Date('2999-01-01') });
  await aConversation(me.id, (await aUser(db)).id, {});
  const start = await loadBootstrap(db, me);
  expect(start.me).toMatchObject({ roles: ['builder', 'investor'], suspendedUntil: '2999-01-01T00:00:00.000Z' });
  statements = [];
  const { username, ...news } = (await loadNews(db, me)) ?? { username: undefined };
  expect(statements).toHaveLength(1);
  expect(username).toBe(me.username);
  expect({ ...start, ...news }).toEqual(start);
  expect(Object.keys(news).sort()).toEqual(['conversations', 'conversationsCursor', 'me', 'notifications', 'unread']);
});

test('own profile and own projects have all that their pages show, however far down the feed they are', async () => {
  const { db } = database;
  const me = await aMember(db);
  const old = await aProject(db, {
    slug: 'far-down',
    ownerId: me.id,
    trendingRank: -100,
    tagline: 'It is old, and good',
  });
  for (let n = 0; n < 20; n++) await aProject(db, { trendingRank: 50 });
  const { marks, projects } = await loadBootstrap(db, me);
  expect(marks).toContainEqual({ slug: old.slug, vote: 0, saved: false, note: '', isOwn: true });
  const mine = await caller(api, me.cookie).query('project.mine', {});
  expect(mine.data).toEqual({ items: projects });
});

test('the inbox goes on where the bootstrap ends', async () => {
  const { db } = database;
  const me = await aMember(db);
  for (let n = 0; n < 23; n++) {
    const actorId = (await aUser(db)).id;
    const data = { title: `Project ${n}` };
    await db.transaction((tx) => notify(tx, { to: me.id, kind: 'vote', actorId, subject: `project:${n}`, data }));
  }
  const { notifications, notificationsCursor } = await loadBootstrap(db, me);
  const { data: first } = await caller(api, me.cookie).query('notification.list', {});
  expect(first).toEqual({ items: notifications, nextCursor: notificationsCursor });
  const { data: second } = await caller(api, me.cookie).query('notification.list', { cursor: notificationsCursor });
  expect((second as { items: unknown[] }).items).toHaveLength(3);
});

test('the latest 20 conversations are found on whichever side of them one stands', async () => {
  const { db } = database;
  const me = await aUser(db);
  for (let n = 0; n < 24; n++) await aConversation(me.id, (await aUser(db)).id, { at: new Date(1e12 + n * 1000) });
  const { conversations } = await loadBootstrap(db, me);
  expect(conversations.map(({ lastMessageAt }) => Date.parse(lastMessageAt ?? ''))).toEqual(
    Array.from({ length: 20 }, (_, n) => 1e12 + (23 - n) * 1000),
  );
});

test('what two people start with never mixes, however many ask at once', async () => {
  const { db } = database;
  const people = [await aMember(db), await aMember(db)];
  const asked = Array.from({ length: 40 }, (_, n) => people[n % 2]);
  const answers = await Promise.all(
    asked.map(async (one) => {
      const path = `/api/prefetch/bootstrap`;
      return (await api(path, { headers: { cookie: one?.cookie ?? '' } })).json();
    }),
  );
  expect(answers.map(({ me }) => me.email)).toEqual(asked.map((one) => one?.email));
});

test('it is private, and nobody else gets it', async () => {
  const { cookie } = await aMember(database.db);
  for (const path of ['/api/prefetch/bootstrap', '/api/trpc/prefetch.bootstrap?input=%7B%7D']) {
    const { headers } = await api(path, { headers: { cookie } });
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect([...headers.keys()].filter((name) => /surrogate|cdn/.test(name))).toEqual([]);
    expect((await api(path)).status).toBe(401);
  }
});

test('a write is in the next bootstrap, whether or not it names its version', async () => {
  const { db } = database;
  const { slug } = await aProject(db, { trendingRank: 100 });
  const me = caller(api, (await aMember(db)).cookie);
  const myVote = async (headers = {}) => {
    const { data } = await me.query('prefetch.bootstrap', {}, headers);
    return Bootstrap.parse(data).marks.find((mark) => mark.slug === slug)?.vote;
  };
  expect(await myVote()).toBe(0);
  await me.mutate('vote.cast', { slug, value: 1 });
  expect(await myVote()).toBe(1);
  const { version } = await me.mutate('vote.cast', { slug, value: -1 });
  expect(await myVote({ 'x-prova-version': `${version}` })).toBe(-1);
});

test('a suspension that is over is none', async () => {
  const { db } = database;
  const past = await aUser(db, { suspendedUntil: new Date('2020-01-01') });
  expect((await loadBootstrap(db, past)).me.suspendedUntil).toBeNull();
  const until = new Date('2999-01-01T00:00:00.000Z');
  expect((await loadBootstrap(db, await aUser(db, { suspendedUntil: until }))).me.suspendedUntil).toBe(
    until.toISOString(),
  );
});

type Words = { at?: Date; lastMessageText?: string; unread?: number };

async function aConversation(me: string, other: string, { at = new Date(), lastMessageText = '', unread = 0 }: Words) {
  const [firstUserId = '', secondUserId = ''] = [me, other].sort();
  const mine = me === firstUserId ? { firstUnreadCount: unread } : { secondUnreadCount: unread };
  await database.db
    .insert(conversation)
    .values({ firstUserId, secondUserId, lastMessageAt: at, lastMessageText, ...mine });
}
