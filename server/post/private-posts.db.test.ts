import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chain, chainFollower } from '#db/schema/chain.ts';
import { notification } from '#db/schema/notification.ts';
import { post } from '#db/schema/post.ts';
import { postSorts } from '../chain/chain.input.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aPost, aProject, aUser } from '../testing/builders.ts';
import { aModeratedChain, aPlace } from '../testing/chains.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aPoster } from '../testing/posting.ts';
import { problems } from '../testing/reporting.ts';

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

type Poster = Awaited<ReturnType<typeof aPoster>>;

const noPost = { status: 404, error: { code: 'POST_NOT_FOUND' } };
const noChain = { status: 404, error: { code: 'CHAIN_NOT_FOUND' } };

/** A private chain with a follower's post in it, those whom it is open to, and somebody who has nothing to do with it. */
async function aScene() {
  const [owner, moderator, follower, stranger] = await Promise.all(
    Array.from({ length: 4 }, () => aPoster(database, api)),
  );
  if (!owner || !moderator || !follower || !stranger) throw new Error('nobody was made');
  const { db } = database;
  const people = { ownerId: owner.id, moderatorId: moderator.id };
  const { id, slug } = await aModeratedChain(db, { ...people, isPublic: false, followerCount: 1 });
  await db.insert(chainFollower).values({ chainId: id, userId: follower.id });
  const { post: name } = await follower.write(slug, { body: 'For us alone' });
  return { id, slug, address: { slug, post: name }, owner, moderator, follower, stranger };
}

/** All that there is to be read of a private chain's posts, as somebody is answered. */
const readings = ({ query }: Poster, address: { slug: string; post: string }) =>
  Promise.all([
    query('chain.own', { slug: address.slug }),
    query('chain.privatePosts', { slug: address.slug }),
    query('post.privateBySlug', address),
    query('post.privateReplies', address),
    query('chain.privateProjects', { slug: address.slug }),
  ]);

const refused = [noChain, noChain, noPost, noPost, noChain];

test('a private chain’s posts are read and written by who runs or follows it, and by nobody else', async () => {
  const { slug, address, owner, moderator, follower, stranger } = await aScene();
  expect(await stranger.write(slug)).toMatchObject(noChain);
  expect(await stranger.reply(slug, address.post)).toMatchObject(noPost);
  expect(await stranger.react(slug, address.post)).toMatchObject(noPost);
  expect(await stranger.query('post.ownOf', address)).toMatchObject(noPost);
  const { id } = await follower.reply(slug, address.post);
  for (const [who, status] of [
    [owner, 200],
    [moderator, 200],
    [stranger, 404],
  ] as const)
    for (const subject of [
      { kind: 'post', chain: slug, slug: address.post },
      { kind: 'reply', id },
    ])
      expect(await who.mutate('report.send', { subject, reason: 'Spam.' })).toMatchObject({ status });
  for (const who of [owner, moderator, follower]) {
    const card = { slug: address.post, excerpt: 'For us alone', replyCount: 1 };
    expect(await readings(who, address)).toMatchObject([
      { data: { slug, posts: { items: [card], nextCursor: null } } },
      { data: { items: [card], nextCursor: null } },
      { data: { slug: address.post, chain: { slug }, body: 'For us alone', replies: [{ id }] } },
      { data: { items: [{ id }], nextCursor: null } },
      { data: { items: [], nextCursor: null } },
    ]);
  }
  expect(await readings(stranger, address)).toMatchObject(refused);
  const visitor = caller(api);
  for (const read of ['chain.privatePosts', 'post.privateBySlug', 'post.privateReplies'])
    expect(await visitor.query(read, address)).toMatchObject({ status: 401 });
  expect(await problems(database)).toEqual([]);
});

test('its members react, its moderators pin, lock and hide, and all of them see it', async () => {
  const { address, owner, moderator, follower } = await aScene();
  const page = async (who: Poster) => who.query('post.privateBySlug', address);
  const reason = 'It is about something else.';
  expect((await owner.react(address.slug, address.post)).status).toBe(200);
  expect(await page(owner)).toMatchObject({ data: { reactions: { like: 1 } } });
  expect(await follower.mutate('post.pin', { ...address, pinned: true })).toMatchObject({ status: 403 });
  expect((await moderator.mutate('post.pin', { ...address, pinned: true })).status).toBe(200);
  expect((await owner.mutate('post.lock', { ...address, reason })).status).toBe(200);
  await vi.waitFor(
    async () =>
      expect(await page(follower)).toMatchObject({ data: { pinned: true, locked: true, reactions: { like: 1 } } }),
    { timeout: 2000 },
  );
  expect(await follower.reply(address.slug, address.post)).toMatchObject({ error: { code: 'POST_LOCKED' } });
  expect((await moderator.mutate('post.hide', { ...address, reason })).status).toBe(200);
  expect(await page(moderator)).toMatchObject(noPost);
  expect(await moderator.query('post.ownOf', address)).toMatchObject({ data: { hidden: { reason } } });
  await vi.waitFor(async () => expect(await page(owner)).toMatchObject(noPost), { timeout: 2000 });
  expect((await moderator.mutate('post.unhide', address)).status).toBe(200);
  expect(await page(moderator)).toMatchObject({ data: { pinned: false } });
  expect(await problems(database)).toEqual([]);
});

test('whom a post names in it is told only where it is open to them', async () => {
  const { slug, owner, moderator, follower, stranger } = await aScene();
  const body = [owner, moderator, stranger].map(({ username }) => `@${username}`).join(' ');
  const { post: name } = await follower.write(slug, { body });
  await follower.reply(slug, name, { body });
  const mentions = async ({ id }: Poster) =>
    database.db.$count(notification, and(eq(notification.userId, id), eq(notification.kind, 'mention')));
  expect(await Promise.all([owner, moderator, stranger].map(mentions))).toEqual([1, 1, 0]);
});

test('what another writes is there within two seconds', async () => {
  const { address, owner, follower } = await aScene();
  const read = () => readings(owner, address);
  await read();
  const { id } = await follower.reply(address.slug, address.post);
  const { post: second } = await follower.write(address.slug, { title: 'Second' });
  const list = { items: [{ slug: second }, { slug: address.post }] };
  await vi.waitFor(
    async () =>
      expect(await read()).toMatchObject([
        { data: { posts: list } },
        { data: list },
        { data: { replies: [{ id }] } },
        { data: { items: [{ id }] } },
        { data: { items: [] } },
      ]),
    { timeout: 2000 },
  );
});

test('who follows it no more, or moderates it no more, is shown nothing from then on', async () => {
  const { slug, address, owner, moderator, follower } = await aScene();
  const found = refused.map(() => ({ status: 200 }));
  for (const who of [owner, moderator, follower]) expect(await readings(who, address)).toMatchObject(found);
  const { id: parentId } = await follower.reply(slug, address.post);
  expect((await follower.mutate('chain.follow', { slug, follows: false })).status).toBe(200);
  // Also a device of theirs that knows nothing of it.
  const elsewhere = caller(api, follower.cookie);
  expect(await elsewhere.query('chain.privatePosts', { slug })).toMatchObject(noChain);
  expect(await elsewhere.query('post.privateBySlug', address)).toMatchObject(noPost);
  expect(await readings(follower, address)).toMatchObject(refused);
  // Nor are they told what is answered to them there.
  for (const words of [{}, { parentId }]) expect((await owner.reply(slug, address.post, words)).status).toBe(200);
  expect(await elsewhere.query('notification.list')).toMatchObject({ data: { items: [] } });
  const { username } = moderator;
  const removal = { slug, username, reason: 'They asked for it.' };
  expect((await owner.mutate('chain.removeModerator', removal)).status).toBe(200);
  expect(await readings(moderator, address)).toMatchObject(refused);
  expect(await readings(owner, address)).toMatchObject(found);
});

test('nothing that is shared has anything of it, whoever has read it', async () => {
  const { slug, address, owner, follower, stranger } = await aScene();
  for (const who of [owner, follower]) {
    for (const { headers, status } of await readings(who, address)) {
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toMatch(/private|no-store/);
      expect(headers.get('surrogate-key')).toBeNull();
    }
  }
  const paths = ['', '/posts', `/posts/${address.post}`, `/posts/${address.post}/replies`];
  for (const path of paths) {
    const response = await api(`/api/chains/${slug}${path}`, { headers: { cookie: follower.cookie } });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('For us alone');
  }
  for (const who of [follower, stranger]) {
    expect(await who.query('chain.posts', { slug })).toMatchObject(noChain);
    expect(await who.query('post.bySlug', address)).toMatchObject(noPost);
    expect(await who.query('post.replies', address)).toMatchObject(noPost);
  }
});

test('a public chain, and one that is gone, is no private one', async () => {
  const { id, address, owner, follower } = await aScene();
  const set = (values: Partial<typeof chain.$inferInsert>) =>
    database.db.update(chain).set(values).where(eq(chain.id, id));
  await set({ isPublic: true });
  expect(await readings(follower, address)).toMatchObject(refused);
  await set({ isPublic: false, deletedAt: sql`now()` as never });
  expect(await readings(owner, address)).toMatchObject(refused);
});

test('the list has the sorts, tags and pages of a public chain’s', async () => {
  const { id: chainId, slug, follower } = await aScene();
  await database.db.delete(post).where(eq(post.chainId, chainId));
  const { id: authorId } = await aUser(database.db);
  for (const [slug, values] of Object.entries({
    hot: { hotRank: 9, tag: 'news' },
    top: { reactionCount: 9 },
    activity: { lastActivityAt: new Date('2099-01-01') },
    pinned: { pinnedAt: new Date() },
    hidden: { hiddenAt: new Date() },
    deleted: { deletedAt: new Date() },
    new: {},
  }))
    await aPost(database.db, { slug, chainId, authorId, ...values });
  const list = async (input: object) => {
    const { data } = await follower.query('chain.privatePosts', { slug, ...input });
    const { items, nextCursor } = data as { items: { slug: string }[]; nextCursor: string | null };
    return { slugs: items.map((card) => card.slug), cursor: nextCursor };
  };
  for (const sort of postSorts) {
    const { slugs } = await list({ sort });
    expect(slugs.slice(0, 2)).toEqual(['pinned', sort]);
    expect(slugs).toHaveLength(5);
  }
  expect((await list({ tag: 'news' })).slugs).toEqual(['hot']);
  const first = await list({ sort: 'new', limit: 2 });
  expect(first.slugs).toEqual(['pinned', 'new', 'activity']);
  expect(await list({ sort: 'new', limit: 2, cursor: first.cursor })).toEqual({ slugs: ['top', 'hot'], cursor: null });
  const [early, late] = [await aProject(database.db), await aProject(database.db)];
  for (const { id: projectId } of [early, late]) await aPlace(database.db, { chainId, projectId, status: 'approved' });
  const projects = async (input: object) => (await follower.query('chain.privateProjects', { slug, ...input })).data;
  const { nextCursor: cursor, items } = (await projects({ limit: 1 })) as { nextCursor: string; items: object[] };
  expect(items).toMatchObject([{ slug: late.slug }]);
  expect(await projects({ limit: 1, cursor })).toMatchObject({ items: [{ slug: early.slug }], nextCursor: null });
});
