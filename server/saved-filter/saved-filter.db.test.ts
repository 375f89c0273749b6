import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Api, caller, testApi } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let me: ReturnType<typeof caller>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
beforeEach(async () => {
  me = caller(api, (await aMember(database.db)).cookie);
});
afterAll(async () => {
  await close();
  await database.drop();
});

const list = 'investors';
const filter = { type: 'individual', sectors: ['ai', 'data'] };
const kept = async (of = me) => ((await of.query('savedFilter.list', { list })).data as { items: object[] }).items;

test('a filter is kept under a name, replaced under the same, and forgotten', async () => {
  const { data } = await me.mutate('savedFilter.save', { list, name: ' Early AI ', filter });
  expect(await kept()).toEqual([{ id: (data as { id: string }).id, name: 'Early AI', filter }]);
  await me.mutate('savedFilter.save', { list, name: 'Early AI', filter: { text: 'angel' } });
  expect(await kept()).toEqual([{ ...(data as object), filter: { text: 'angel' } }]);
  expect((await me.mutate('savedFilter.remove', { id: (data as { id: string }).id })).status).toBe(200);
  expect(await kept()).toEqual([]);
});

test('nobody sees or removes another’s', async () => {
  const { data } = await me.mutate('savedFilter.save', { list, name: 'Mine', filter });
  const other = caller(api, (await aMember(database.db)).cookie);
  expect(await kept(other)).toEqual([]);
  const { error } = await other.mutate('savedFilter.remove', { id: (data as { id: string }).id });
  expect(error).toMatchObject({ code: 'NOT_FOUND' });
  expect(await kept()).toHaveLength(1);
});

test('nobody keeps more than fifty, however many come at once', async () => {
  const save = (name: string) => me.mutate('savedFilter.save', { list, name, filter });
  const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => save(`Filter ${n}`)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
  expect(await kept()).toHaveLength(50);
  expect((await save('One more')).error).toMatchObject({ code: 'TOO_MANY_FILTERS' });
});
