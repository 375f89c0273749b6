import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainFollower } from '#db/schema/chain.ts';
import { eventSubscriber } from '#db/schema/event.ts';
import { type Api, testApi } from '../testing/api.ts';
import { aChain, anEvent, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';

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

test('lists of chains and events count whoever is gone for good no more', async () => {
  const { db } = database;
  const now = new Date();
  const { id: userId } = await aUser(db, { deletedAt: now, purgeAt: now });
  const { id: chainId } = await aChain(db, { followerCount: 1 });
  const { id: eventId } = await anEvent(db, { subscriberCount: 1 });
  await db.insert(chainFollower).values({ chainId, userId });
  await db.insert(eventSubscriber).values({ eventId, userId });
  const counts = () =>
    Promise.all(
      ['/api/chains', '/api/leaderboard/chains', '/api/events'].map(async (path) => {
        const { items } = await (await api(path)).json();
        return items[0].followerCount ?? items[0].subscriberCount;
      }),
    );
  expect(await counts()).toEqual([1, 1, 1]);
  const [{ siteCache: cache }, { purgeAccounts }] = await Promise.all([
    import('../site-cache.ts'),
    import('./purge.writes.ts'),
  ]);
  expect(await purgeAccounts({ db, cache }, now)).toMatchObject({ deleted: 1 });
  await expect.poll(counts, { timeout: 4000 }).toEqual([0, 0, 0]);
});
