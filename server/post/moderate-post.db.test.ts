import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainLog, chainModerator } from '#db/schema/chain.ts';
import { notification } from '#db/schema/notification.ts';
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

const reason = 'It is about something else.';

async function scene(title: string) {
  const moderator = await aPoster(database, api);
  const author = await aPoster(database, api);
  const { id: chainId, slug } = await aChain(database.db);
  await database.db.insert(chainModerator).values({ chainId, userId: moderator.id });
  const { post } = await author.write(slug, { title });
  return { chainId, slug, post, address: { slug, post }, moderator, author };
}

const logged = (chainId: string) => database.db.select().from(chainLog).where(eq(chainLog.chainId, chainId));
const told = (userId: string) => database.db.select().from(notification).where(eq(notification.userId, userId));

test('only who moderates the chain may do so', async () => {
  const { address, author } = await scene('By whom');
  const acts = { pin: { pinned: true }, lock: { reason }, unlock: {}, hide: { reason }, unhide: {} };
  for (const [act, words] of Object.entries(acts)) {
    const answer = await author.mutate(`post.${act}`, { ...address, ...words });
    expect(answer).toMatchObject({ status: 403, error: { code: 'NOT_A_MODERATOR' } });
  }
});

test('up to three posts are pinned, and stand first', async () => {
  const { slug, author, moderator, chainId } = await scene('Zero');
  const names = [];
  for (const title of ['One', 'Two', 'Three', 'Four']) names.push((await author.write(slug, { title })).post);
  const pin = (post: string | undefined, pinned = true) => moderator.mutate('post.pin', { slug, post, pinned });
  const pinned = await Promise.all(names.map((name) => pin(name)));
  expect(pinned.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
  const refused = names[pinned.findIndex(({ status }) => status === 409)];
  expect(await pin(refused)).toMatchObject({ error: { code: 'TOO_MANY_PINNED_POSTS' } });
  const freed = names[pinned.findIndex(({ status }) => status === 200)];
  await pin(freed, false);
  expect((await pin(refused)).status).toBe(200);
  const { data } = await moderator.query('chain.posts', { slug, sort: 'new' });
  expect((data as { items: { slug: string }[] }).items[0]).toMatchObject({ slug: refused, pinned: true });
  expect((await logged(chainId)).map(({ action }) => action).sort()).toEqual(['pin', 'pin', 'pin', 'pin', 'unpin']);
});

test('a locked post takes no replies until it is unlocked, and its author is told why', async () => {
  const { address, author, moderator, chainId } = await scene('Locked');
  await moderator.mutate('post.lock', { ...address, reason });
  expect(await moderator.query('post.bySlug', address)).toMatchObject({ data: { locked: true } });
  const other = await aPoster(database, api);
  expect(await other.reply(address.slug, address.post)).toMatchObject({ status: 409, error: { code: 'POST_LOCKED' } });
  expect((await other.react(address.slug, address.post)).status).toBe(200);
  expect(await told(author.id)).toMatchObject([
    { kind: 'moderation', actorId: moderator.id, data: { says: 'locked your post', title: 'Locked', excerpt: reason } },
  ]);
  await moderator.mutate('post.unlock', address);
  expect((await other.reply(address.slug, address.post)).status).toBe(200);
  expect(await logged(chainId)).toMatchObject([
    { action: 'lock', subject: `post:${address.post}`, reason, moderatorId: moderator.id },
    { action: 'unlock', reason: '' },
  ]);
});

test('a hidden post is gone for all but its author and the moderators, who learn why and can show it again', async () => {
  const { address, slug, author, moderator } = await scene('Hidden');
  const stranger = await aPoster(database, api);
  await moderator.mutate('post.hide', { ...address, reason });
  expect(await moderator.query('post.bySlug', address)).toMatchObject({ status: 404 });
  expect(await chainCounts(database, slug)).toEqual({ postCount: 0, recentPostCount: 0 });
  for (const who of [author, moderator]) {
    expect((await who.query('post.ownOf', address)).data).toMatchObject({ hidden: { title: 'Hidden', reason } });
  }
  expect(await stranger.query('post.ownOf', address)).toMatchObject({ status: 404 });
  const line = { slug: address.post, title: 'Hidden', reason, hiddenAt: expect.stringContaining('T') };
  const listed = { items: [line], nextCursor: null };
  expect((await moderator.query('chain.hiddenPosts', { slug })).data).toEqual(listed);
  expect(await author.mutate('post.delete', address)).toMatchObject({ status: 404 });
  expect((await moderator.mutate('post.unhide', address)).status).toBe(200);
  expect((await moderator.query('chain.hiddenPosts', { slug })).data).toEqual({ items: [], nextCursor: null });
  expect(await moderator.query('post.bySlug', address)).toMatchObject({ status: 200 });
  expect(await postRow(database, address.post)).toMatchObject({ hiddenAt: null, hiddenReason: null });
  expect(await problems(database)).toEqual([]);
});

test('what is hidden is pinned no more, not even once it is shown again, and leaves its place to another', async () => {
  const { slug, post, author, moderator } = await scene('Pinned');
  const names = [post];
  for (const title of ['Second', 'Third', 'Fourth']) names.push((await author.write(slug, { title })).post);
  const pin = (name: string | undefined) => moderator.mutate('post.pin', { slug, post: name, pinned: true });
  for (const name of names.slice(0, 3)) expect((await pin(name)).status).toBe(200);
  await moderator.mutate('post.hide', { slug, post, reason });
  expect((await pin(names[3])).status).toBe(200);
  await moderator.mutate('post.unhide', { slug, post });
  const { data } = await moderator.query('chain.posts', { slug, sort: 'new' });
  expect((data as { items: { slug: string; pinned: boolean }[] }).items).toMatchObject([
    ...names
      .slice(1)
      .map((name) => ({ slug: name, pinned: true }))
      .reverse(),
    { slug: post, pinned: false },
  ]);
});

test('what reports to the admins hid is not theirs to show', async () => {
  const { address, slug, post, moderator } = await scene('Reported');
  await reportEnough(api, database.db, { kind: 'post', chain: slug, slug: post });
  expect(await moderator.mutate('post.unhide', address)).toMatchObject({
    status: 403,
    error: { code: 'HIDDEN_BY_ADMINS' },
  });
  // Nobody gave a reason yet: pages say so in their own words.
  expect((await moderator.query('post.ownOf', address)).data).toMatchObject({ hidden: { reason: null } });
  expect((await moderator.query('chain.hiddenPosts', { slug })).data).toMatchObject({ items: [{ reason: null }] });
});
