import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { session } from '#db/schema/auth.ts';
import type { News } from './prefetch/news.output.ts';
import { type Api, caller, testApi } from './testing/api.ts';
import { anEvent, aPost, aProject, aUser } from './testing/builders.ts';
import { aModeratedChain } from './testing/chains.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { LiveListener } from './testing/live-listener.ts';
import { aMember } from './testing/session.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
const listeners: LiveListener[] = [];

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.close()));
});
afterAll(async () => {
  await close();
  await database.drop();
});

async function listen(topics: string, cookie = ''): Promise<LiveListener> {
  const listener = LiveListener.of(await api(`/api/live?topics=${topics}`, { headers: { cookie } }));
  listeners.push(listener);
  await listener.until(({ event }) => event === 'begin');
  return listener;
}

test('a vote is told as what stands, with the version that it made', async () => {
  const { id } = await aUser(database.db);
  const { slug } = await aProject(database.db, { slug: 'told', ownerId: id });
  const listener = await listen(`project:${slug}`);
  await listener.frame(({ data }) => (data as { upCount: number }).upCount === 0);
  const voter = caller(api, (await aMember(database.db)).cookie);
  const { version } = await voter.mutate('vote.cast', { slug, value: 1 });
  const { frame } = await listener.frame(({ data }) => (data as { upCount: number }).upCount === 1);
  expect(frame).toMatchObject({ topic: 'project:told', data: { upCount: 1, netVotes: 1, commentCount: 0 } });
  expect(frame?.version).toBeGreaterThanOrEqual(version);
});

test('a comment and a project that are new are named', async () => {
  const me = await aMember(database.db);
  const { slug } = await aProject(database.db, { ownerId: me.id, publishedAt: new Date() });
  const listener = await listen(`comments:${slug},feed,leaderboard:all_time,leaderboard:people`);
  await listener.frame(({ topic }) => topic === `comments:${slug}`);
  const writer = await aMember(database.db);
  const { data } = await caller(api, writer.cookie).mutate('comment.post', { slug, body: 'What about it?' });
  const { comment } = data as { comment: { id: string } };
  const of = { count: 1, newest: [{ id: comment.id, by: writer.username }] };
  await listener.frame(
    ({ topic, data: told }) => topic === `comments:${slug}` && JSON.stringify(told) === JSON.stringify(of),
  );
  const { frame } = await listener.frame(({ topic }) => topic === 'feed');
  expect(frame).toMatchObject({ data: { newest: expect.arrayContaining([expect.objectContaining({ slug })]) } });
  await listener.frame(
    ({ topic, data: told }) => topic === 'leaderboard:all_time' && (told as { keys: string[] }).keys.includes(slug),
  );
  await listener.frame(({ topic }) => topic === 'leaderboard:people');
});

test('news are told to whom they concern, and to nobody else', async () => {
  const [me, other, suspended] = [
    await aMember(database.db),
    await aMember(database.db),
    await aMember(database.db, { suspendedUntil: new Date('2999-01-01') }),
  ];
  const { slug } = await aProject(database.db, { ownerId: me.id });
  const mine = await listen('person', me.cookie);
  const others = [
    await listen('person', other.cookie),
    await listen('person,feed'),
    await listen('person', suspended.cookie),
  ];
  await others[2]?.frame(({ topic }) => topic === 'person');
  await mine.frame(({ topic }) => topic === 'person');
  const { version: voted } = await caller(api, other.cookie).mutate('vote.cast', { slug, value: 1 });
  const { frame } = await mine.frame(
    ({ data }) => (data as { unread: { notifications: number } }).unread.notifications === 1,
  );
  expect(frame).toMatchObject({ topic: 'person', data: { username: me.username, notifications: [{ kind: 'vote' }] } });
  // The one who voted hears of that as well.
  await others[0]?.frame(({ version }) => version >= voted);
  const names = others.map(({ frames }) =>
    frames.flatMap(({ topic, data }) => (topic === 'person' ? [(data as { username: string }).username] : [])),
  );
  expect(names.map((list) => [...new Set(list)])).toEqual([[other.username], [], [suspended.username]]);
});

test('who has signed out meanwhile hears nothing of their own any more', async () => {
  const [out, writer] = [await aMember(database.db), await aMember(database.db)];
  const listener = await listen('person', out.cookie);
  await listener.frame(({ topic }) => topic === 'person');
  await database.db.delete(session).where(eq(session.userId, out.id));
  const before = listener.frames.length;
  const watcher = await listen('person', writer.cookie);
  const follow = (follows: boolean) =>
    caller(api, writer.cookie).mutate('follow.set', { username: out.username, follows });
  await follow(true);
  const last = await follow(false);
  await watcher.frame(({ version }) => version >= last.version);
  const { siteLive } = await import('./site-live.ts');
  await expect.poll(() => siteLive.stats().topics).toBe(1);
  expect(listener.frames).toHaveLength(before);
});

test('a role, and a suspension from its first day to its last, are told to whom they are of', async () => {
  const { db } = database;
  const [me, admin] = [await aMember(db), caller(api, (await aMember(db, { isAdmin: true })).cookie)];
  const listener = await listen('person', me.cookie);
  const hears = async (version: number) => {
    const { frame } = await listener.frame((one) => one.version >= version);
    return (frame?.data as News | undefined)?.me;
  };
  expect(await hears(0)).toMatchObject({ roles: ['builder'], suspendedUntil: null });
  const { username, id } = me;
  const named = await admin.mutate('validator.name', { username, categories: [], badgeKinds: ['stone'] });
  expect(await hears(named.version)).toMatchObject({ roles: ['builder', 'validator'] });
  const until = '2999-01-01T00:00:00.000Z';
  const suspended = await admin.mutate('admin.suspend', { id, reason: 'Votes for sale', until });
  expect(await hears(suspended.version)).toMatchObject({ suspendedUntil: until });
  const lifted = await admin.mutate('admin.lift', { id, suspendedUntil: until });
  expect(await hears(lifted.version)).toMatchObject({ suspendedUntil: null });
});

test.each([
  ['a name that is none', 'topics=nothing'],
  ['a project without a name', 'topics=project'],
  ['a name that is no slug', 'topics=project:../x'],
  ['a post without its chain', 'topics=post:first-steps'],
  ['a post of a name that is no slug', 'topics=post:tools/First/x'],
  ['another person', 'topics=person:0195'],
  ['a board that is none', 'topics=leaderboard:toString'],
  ['too many', `topics=${Array.from({ length: 101 }, (_, n) => `project:p${n}`).join(',')}`],
  ['an id that is none', 'topics=feed&after=x'],
])('%s is refused', async (_, query) => {
  const response = await api(`/api/live?${query}`);
  expect([response.status, (await response.json()).code]).toEqual([400, 'INVALID_INPUT']);
});

test('what nobody may look at has no figures', async () => {
  const { id } = await aUser(database.db);
  await aProject(database.db, { slug: 'draft', ownerId: id, status: 'draft', publishedAt: null });
  const listener = await listen('project:draft,comments:draft');
  const told = await Promise.all(
    ['project', 'comments'].map((kind) => listener.frame(({ topic }) => topic === `${kind}:draft`)),
  );
  expect(told.map(({ frame }) => frame?.data)).toEqual([null, null]);
});

test('a chain, a post and an event are told as they stand; of what is in a private chain not even that it moves', async () => {
  const { db } = database;
  const [owner, moderator] = [await aMember(db), await aMember(db)];
  const { mutate } = caller(api, moderator.cookie);
  const aPlace = async (isPublic: boolean) => {
    const people = { ownerId: owner.id, moderatorId: moderator.id };
    const { id, slug } = await aModeratedChain(db, { ...people, isPublic, postCount: 1, recentPostCount: 1 });
    const { slug: post } = await aPost(db, { chainId: id, authorId: owner.id });
    return { address: { slug, post }, topics: [`chain:${slug}`, `post:${slug}/${post}`] };
  };
  const [open, closed] = [await aPlace(true), await aPlace(false)];
  const { slug: jam } = await anEvent(db);
  const seen = [...open.topics, `event:${jam}`];
  const unseen = [...closed.topics, 'chain:unknown', 'post:unknown/one', 'event:unknown'];
  const listener = await listen([...seen, ...unseen].join(','), moderator.cookie);
  for (const name of [...seen, ...unseen]) await listener.frame(({ topic }) => topic === name);
  const reason = 'It goes round in circles.';
  for (const { address } of [closed, open]) {
    await mutate('chain.follow', { slug: address.slug, follows: true });
    await mutate('post.react', { ...address, kind: 'like', reacts: true });
    await mutate('post.lock', { ...address, reason });
  }
  const { version } = await mutate('event.subscribe', { slug: jam });
  await listener.frame(({ topic, version: told }) => topic === seen[2] && told >= version);
  await listener.frame(({ data }) => (data as { locked?: boolean } | null)?.locked === true);
  await listener.frame(({ data }) => (data as { followerCount?: number } | null)?.followerCount === 1);
  const last = (name: string | undefined) => listener.frames.findLast(({ topic }) => topic === name)?.data;
  expect(last(seen[0])).toEqual({
    ...{ projectCount: 0, followerCount: 1, postCount: 1 },
    owner: expect.objectContaining({ username: expect.any(String) }),
    moderators: [expect.objectContaining({ username: moderator.username })],
  });
  expect(last(seen[1])).toMatchObject({ reactionCount: 1, reactions: { like: 1, thanks: 0 }, replyCount: 0 });
  expect(last(seen[2])).toEqual({ entryCount: 0, subscriberCount: 1, calledOffAt: null, calledOffReason: null });
  const ofUnseen = listener.frames.filter(({ topic }) => unseen.includes(topic));
  expect(ofUnseen.map(({ data }) => data)).toEqual(unseen.map(() => null));
  await mutate('post.hide', { ...open.address, reason });
  await listener.frame(({ topic, data }) => topic === seen[1] && data === null);
});

test('an admin hears that something waits for the admins, and nobody else does', async () => {
  const [admin, other] = [await aMember(database.db, { isAdmin: true }), await aMember(database.db)];
  const [desk, mine] = [await listen('person', admin.cookie), await listen('person', other.cookie)];
  for (const listener of [desk, mine]) await listener.frame(({ topic }) => topic === 'person');
  const sender = caller(api, (await aMember(database.db)).cookie);
  const { version } = await sender.mutate('feedback.send', {
    kind: 'idea',
    body: 'Show the queue as it moves.',
    pageUrl: '',
  });
  expect(version).toBeGreaterThan(0);
  const { frame } = await desk.frame((one) => one.version >= version);
  expect(frame).toMatchObject({ topic: 'person', data: { username: admin.username } });
  expect(mine.frames).toHaveLength(1);
});
