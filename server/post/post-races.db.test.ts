import { afterAll, beforeAll, expect, test } from 'vitest';
import { postReactions } from '#db/vocabulary.ts';
import { type Api, testApi } from '../testing/api.ts';
import { aChain } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aPoster, chainCounts, postRow } from '../testing/posting.ts';
import { Random } from '../testing/random.ts';
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

const people = (count: number) => Promise.all(Array.from({ length: count }, () => aPoster(database, api)));
const statuses = (answers: { status: number }[]) => [...new Set(answers.map(({ status }) => status))];

test('a hundred who react at once are all counted, on a post and on a reply', async () => {
  const { slug } = await aChain(database.db);
  const [author, ...others] = await people(101);
  if (!author) throw new Error('nobody is there');
  const { post } = await author.write(slug, { title: 'A hundred at once' });
  const { id: replyId } = await author.reply(slug, post);
  expect(statuses(await Promise.all(others.map((one) => one.react(slug, post))))).toEqual([200]);
  expect(statuses(await Promise.all(others.map((one) => one.react(slug, post, { replyId }))))).toEqual([200]);
  const { data } = await author.query('post.bySlug', { slug, post });
  expect(await postRow(database, post)).toMatchObject({ reactionCount: 100, replyCount: 1 });
  expect(data).toMatchObject({ title: 'A hundred at once' });
  expect(await problems(database)).toEqual([]);
});

test('one person who presses fifty times has reacted once', async () => {
  const { slug } = await aChain(database.db);
  const [author, other] = await people(2);
  if (!author || !other) throw new Error('nobody is there');
  const { post } = await author.write(slug, { title: 'Fifty times' });
  const answers = await Promise.all(Array.from({ length: 50 }, () => other.react(slug, post)));
  expect(statuses(answers)).toEqual([200]);
  expect(await postRow(database, post)).toMatchObject({ reactionCount: 1 });
});

test('a hundred posts of one title and a hundred replies at once are each there and counted', async () => {
  const { slug } = await aChain(database.db);
  const writers = await people(100);
  const written = await Promise.all(writers.map((one) => one.write(slug, { title: 'The same' })));
  expect(statuses(written)).toEqual([200]);
  expect(new Set(written.map(({ post }) => post)).size).toBe(100);
  expect(await chainCounts(database, slug)).toEqual({ postCount: 100, recentPostCount: 100 });
  const replies = await Promise.all(writers.map((one) => one.reply(slug, 'the-same')));
  expect(statuses(replies)).toEqual([200]);
  expect(await postRow(database, 'the-same')).toMatchObject({ replyCount: 100 });
  expect(await problems(database)).toEqual([]);
});

test.each([1, 2, 3])('after anything that many do at once every count is right (seed %i)', async (seed) => {
  const random = new Random(seed);
  const writers = await people(5);
  const owner = writers[0];
  if (!owner) throw new Error('nobody is there');
  const { slug } = await aChain(database.db, { ownerId: owner.id });
  const posts: string[] = [];
  const replies: { id: string; post: string }[] = [];
  const anyOf = <T>(items: readonly T[]): T => items[random.below(items.length)] as T;
  const act = async (): Promise<number> => {
    const who = anyOf(writers);
    const post = anyOf(posts);
    const reply = anyOf(replies);
    const dice = random.below(12);
    if (!post || dice < 1) {
      const made = await who.write(slug);
      if (made.post) posts.push(made.post);
      return made.status;
    }
    if (!reply || dice < 3) {
      const parentId = reply?.post === post && random.chance(0.6) ? reply.id : null;
      const made = await who.reply(slug, post, { parentId });
      if (made.id) replies.push({ id: made.id, post });
      return made.status;
    }
    const reason = 'It does not belong here.';
    if (dice < 4) return (await who.mutate('post.deleteReply', { id: reply.id })).status;
    if (dice < 5) return (await who.mutate('post.restoreReply', { id: reply.id })).status;
    if (dice < 6) return (await who.mutate('post.delete', { slug, post })).status;
    if (dice < 8) return (await who.mutate('post.restore', { slug, post })).status;
    if (dice < 9) return (await owner.mutate('post.hide', { slug, post, reason })).status;
    if (dice < 10) return (await owner.mutate('post.unhide', { slug, post })).status;
    const replyId = random.chance(0.5) && reply.post === post ? reply.id : null;
    return (await who.react(slug, post, { replyId, kind: anyOf(postReactions), reacts: random.chance(0.6) })).status;
  };
  for (let round = 0; round < 12; round++) {
    const answers = await Promise.all(Array.from({ length: 8 }, act));
    expect(answers.filter((status) => status >= 500)).toEqual([]);
  }
  expect(await problems(database)).toEqual([]);
});
