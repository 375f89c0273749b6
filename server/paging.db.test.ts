import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badge } from '#db/schema/badge.ts';
import { eventEntry } from '#db/schema/event.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import { chainSorts } from '#db/vocabulary.ts';
import { postSorts } from './chain/chain.input.ts';
import { feedSorts } from './feed/feed.input.ts';
import { aChain, anEvent, anInvestor, aPost, aProject, aUser } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { publicReads } from './trpc-http.ts';

type Card = Record<string, unknown>;
type Page = { items: Card[]; nextCursor: string | null };
type List = { name: string; input: object; table: string; ranks: string[] };

const rowCount = 23;
const inChain = { slug: 'paged' };
const ofMaker = { username: 'maker' };

/** Every list that has pages, by each of its sorts, with the columns that may move its rows. */
const lists: List[] = [
  ...feedSorts.map((sort) => ({ name: 'feed.list', input: { sort }, table: 'project', ranks: projectRanks(sort) })),
  { name: 'leaderboard.projects', input: {}, table: 'project', ranks: ['up_count'] },
  { name: 'leaderboard.users', input: {}, table: 'user', ranks: ['karma'] },
  { name: 'leaderboard.chains', input: {}, table: 'chain', ranks: ['follower_count'] },
  ...chainSorts.map((sort) => ({ name: 'chain.list', input: { sort }, table: 'chain', ranks: ['follower_count'] })),
  ...postSorts.map((sort) => ({
    name: 'chain.posts',
    input: { ...inChain, sort },
    table: 'post',
    ranks: ['reaction_count', 'hot_rank'],
  })),
  { name: 'event.list', input: {}, table: 'event', ranks: [] },
  { name: 'event.list', input: { when: 'upcoming' }, table: 'event', ranks: [] },
  { name: 'event.entries', input: { slug: 'judged' }, table: 'event_entry', ranks: [] },
  { name: 'project.updates', input: { slug: 'told' }, table: 'project_update', ranks: [] },
  { name: 'investors.list', input: {}, table: 'investor_profile', ranks: [] },
  { name: 'profile.projects', input: ofMaker, table: 'project', ranks: [] },
  { name: 'profile.badges', input: ofMaker, table: 'badge', ranks: [] },
];

function projectRanks(sort: string): string[] {
  return sort === 'newest' ? [] : ['up_count', 'trending_rank', 'rising_votes', 'intro_request_count'];
}

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const { id: ownerId } = await aUser(db, ofMaker);
  const { id: validatorId } = await aUser(db);
  const silver = { validatorId, kind: 'silver', points: 10, rationale: 'x'.repeat(40) } as const;
  const { id: chainId } = await aChain(db, { slug: inChain.slug, ownerId });
  const startsAt = new Date('2099-01-01');
  const publishedAt = new Date();
  const { id: eventId } = await anEvent(db, { slug: 'judged' });
  const { id: toldId } = await aProject(db, { slug: 'told', ownerId });
  const news = { projectId: toldId, authorId: ownerId, kind: 'news', createdAt: publishedAt } as const;
  for (let i = 0; i < rowCount; i++) {
    const slug = `row-${i}`;
    const at = i % 2 ? publishedAt : new Date(Date.now() - i * 1000);
    const { id: projectId } = await aProject(db, { slug, ownerId, publishedAt: at });
    await db
      .insert(eventEntry)
      .values({ eventId, projectId, rank: i % 3 ? null : 1 + (i % 2), enteredAt: publishedAt });
    await db.insert(badge).values({ ...silver, projectId, createdAt: at });
    await db.insert(projectUpdate).values({ ...news, title: slug });
    await aChain(db, { slug, ownerId });
    await aPost(db, { slug, chainId, authorId: ownerId, lastActivityAt: publishedAt });
    await anEvent(db, { slug, organizerId: ownerId, startsAt, endsAt: startsAt });
    await anInvestor(db);
  }
});
afterAll(() => database.drop());

describe.each(lists)('$name $input', (list) => {
  test('its pages are the whole in order, where most rows are equals', async () => {
    await scatter(list, 3);
    const whole = await read(list, { limit: 50 });
    expect(whole.items.length).toBeGreaterThanOrEqual(rowCount);
    for (const limit of [1, 4, 10]) expect(await readPages(list, limit)).toEqual(whole.items.map(nameOf));
    const names = whole.items.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
  });

  test('rows that stay are neither skipped nor repeated while others move', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(rowCount), { minLength: 1, maxLength: 8 }), async (moves) => {
        await scatter(list, 5);
        const before = (await read(list, { limit: 50 })).items.map(nameOf);
        const moved = new Set<string>();
        const seen = await readPages(list, 4, async (page) => {
          const name = before[moves[page % moves.length] ?? 0];
          if (name !== undefined && list.ranks.length > 0) await move(list, name, moved);
        });
        const stayed = (name: string) => !moved.has(name);
        expect(seen.filter(stayed)).toEqual(before.filter(stayed));
      }),
      { numRuns: 5 },
    );
  });
});

async function read({ name, input }: List, more: object): Promise<Page> {
  return (await publicReads.get(name)?.load(database.db, { ...input, ...more })) as Page;
}

async function readPages(list: List, limit: number, between: (page: number) => Promise<void> = async () => {}) {
  const names: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 100; page++) {
    const { items, nextCursor } = await read(list, { limit, cursor });
    names.push(...items.map(nameOf));
    if (nextCursor === null) return names;
    cursor = nextCursor;
    await between(page);
  }
  throw new Error('The pages do not end.');
}

const nameOf = (card: Card): string =>
  String(card.slug ?? card.username ?? (card.project as Card | undefined)?.slug ?? card.title);

/** Gives all rows ranks of a few values, so that many are equals. */
async function scatter({ table, ranks }: List, values: number): Promise<void> {
  for (const rank of ranks)
    await database.sql`update ${database.sql(table)} set ${database.sql(rank)} = ('x' || right(id::text, 3))::bit(12)::int % ${values}`;
}

async function move({ table, ranks }: List, name: string, moved: Set<string>): Promise<void> {
  moved.add(name);
  const column = table === 'user' ? 'username' : 'slug';
  for (const rank of ranks)
    await database.sql`update ${database.sql(table)} set ${database.sql(rank)} = ${moved.size % 2 ? 9 : 0} where ${database.sql(column)} = ${name}`;
}
