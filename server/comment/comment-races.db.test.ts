import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comment } from '#db/schema/comment.ts';
import { check } from '#db/seed/check.ts';
import { type Api, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { commentCounts, commenter, commentRow } from '../testing/commenting.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { Random } from '../testing/random.ts';
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

/** Counts and scores that are wrong; the builders of tests do not count a person's projects. */
async function problems(): Promise<string[]> {
  await database.sql`update "user" u set project_count = (select count(*) from project where owner_id = u.id)`;
  return check(database.sql, { now: new Date() });
}

const aCommenter = async () => {
  const member = await aMember(database.db);
  return { ...member, ...commenter(api, member.cookie) };
};

test('the same comment sent 50 times at once is one comment, with 50 equal answers', async () => {
  const { slug } = await aProject(database.db);
  const { mutate, username } = await aCommenter();
  const send = () => mutate('comment.post', { slug, body: 'Once' }, { 'idempotency-key': 'once' });
  const answers = await Promise.all(Array.from({ length: 50 }, send));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(await commentCounts(database.db, slug, username)).toEqual({ comments: 1, commenters: 1, written: 1 });
});

test('two people who reply to each other at once both do', async () => {
  const [one, two] = [await aCommenter(), await aCommenter()];
  const [first, second] = [
    await aProject(database.db, { ownerId: one.id }),
    await aProject(database.db, { ownerId: two.id }),
  ];
  const [ofOne, ofTwo] = [await one.post(second.slug), await two.post(first.slug)];
  const replies = Array.from({ length: 8 }, () => [two.post(second.slug, ofOne.id), one.post(first.slug, ofTwo.id)]);
  const answers = await Promise.all(replies.flat());
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await problems()).toEqual([]);
});

test('a reply and the removal of what it answers: both are done, or the reply is refused', async () => {
  const { slug } = await aProject(database.db);
  const [author, other] = [await aCommenter(), await aCommenter()];
  for (let n = 0; n < 8; n++) {
    const { id } = await author.post(slug);
    const [removed, reply] = await Promise.all([author.remove(id), other.post(slug, id)]);
    expect(removed.status).toBe(200);
    expect([200, 404]).toContain(reply.status);
    expect((await commentRow(database.db, id)).deletedAt).not.toBeNull();
    expect(await database.db.$count(comment, eq(comment.parentId, id))).toBe(reply.status === 200 ? 1 : 0);
  }
  expect(await problems()).toEqual([]);
});

test.each([1, 2, 3])('after anything that many do at once every count is right (seed %i)', async (seed) => {
  const random = new Random(seed);
  const people = await Promise.all(Array.from({ length: 5 }, aCommenter));
  const slugs = await Promise.all(
    people.slice(0, 2).map(async ({ id }) => (await aProject(database.db, { ownerId: id })).slug),
  );
  const written: string[] = [];
  const anyOf = <T>(items: T[]): T => items[random.below(items.length)] as T;
  const act = async (): Promise<number> => {
    const who = anyOf(people);
    const slug = anyOf(slugs);
    const id = anyOf(written);
    const dice = random.below(10);
    if (!id || dice < 3) {
      const posted = await who.post(slug, id && random.chance(0.6) ? id : null);
      if (posted.id) written.push(posted.id);
      return posted.status;
    }
    if (dice < 4) return (await who.edit(id, 'Again')).status;
    if (dice < 5) return (await who.remove(id)).status;
    if (dice < 6) return (await who.restore(id)).status;
    if (dice < 8) return (await who.vote(id, random.below(3) - 1)).status;
    if (dice < 9) return (await who.mutate('vote.cast', { slug, value: random.below(3) - 1 })).status;
    return (await who.mutate(random.chance(0.5) ? 'saved.save' : 'saved.unsave', { slug })).status;
  };
  for (let round = 0; round < 12; round++) {
    const statuses = await Promise.all(Array.from({ length: 8 }, act));
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  }
  expect(await problems()).toEqual([]);
});
