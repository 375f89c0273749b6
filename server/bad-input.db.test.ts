import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, testApi } from './testing/api.ts';
import { aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
/** A cursor of the feed by trending. */
let cursor: string;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  for (let i = 0; i < 2; i++) await aProject(database.db);
  cursor = (await (await api('/api/projects?limit=1')).json()).nextCursor;
});
afterAll(async () => {
  await close();
  await database.drop();
});

/** What no read may take, and the field it must name. */
const bad: [query: string, field: string][] = [
  ['/api/projects?sort=best', 'sort'],
  ['/api/projects?sort=top&sort=newest', 'sort'],
  ['/api/projects?limit=51', 'limit'],
  ['/api/projects?limit=0', 'limit'],
  ['/api/projects?limit=2.5', 'limit'],
  ['/api/projects?limit=ten', 'limit'],
  ['/api/projects?limit=1e1', 'limit'],
  ['/api/projects?limit=10&limit=10', 'limit'],
  ['/api/projects?page=0', 'page'],
  ['/api/projects?page=51', 'page'],
  ['/api/projects?page=2&cursor=x', 'page'],
  ['/api/projects?minScore=101', 'minScore'],
  ['/api/projects?minScore=-1', 'minScore'],
  ['/api/projects?hasDemo=perhaps', 'hasDemo'],
  ['/api/projects?categories=ai,nonsense', 'categories.1'],
  ['/api/projects?badge=wood', 'badge'],
  ['/api/projects?event=No%20Slug', 'event'],
  [`/api/projects?text=${'x'.repeat(201)}`, 'text'],
  ['/api/projects?text=%00', 'text'],
  [`/api/projects?technologies=${'x'.repeat(41)}`, 'technologies.0'],
  ['/api/projects?technologies=a%00', 'technologies.0'],
  ['/api/projects?cursor=!', 'cursor'],
  ['/api/projects?cursor=W10', 'cursor'],
  [`/api/projects?cursor=${'x'.repeat(301)}`, 'cursor'],
  ['/api/projects/Not_a_slug', 'slug'],
  ['/api/projects/%00', 'slug'],
  ['/api/leaderboard/projects?period=year', 'period'],
  ['/api/leaderboard/projects?limit=101', 'limit'],
  ['/api/leaderboard/users?limit=101', 'limit'],
  ['/api/leaderboard/chains?limit=101', 'limit'],
  ['/api/investors/public?type=robot', 'type'],
  ['/api/investors/public?sectors=ai&sectors=alchemy', 'sectors.1'],
  ['/api/investors/public?checkSizeMin=9&checkSizeMax=8', 'checkSizeMax'],
  ['/api/investors/public?checkSizeMin=99999999999999999999', 'checkSizeMin'],
  ['/api/investors/public?openToIntros=perhaps', 'openToIntros'],
  ['/api/investors/ab', 'username'],
  ['/api/search', 'q'],
  ['/api/search?q=', 'q'],
  ['/api/search?q=%20', 'q'],
  ['/api/search?q=a&q=b', 'q'],
  ['/api/search?q=a&kind=planets', 'kind'],
  ['/api/search?q=a&limit=21', 'limit'],
  ['/api/users/ab', 'username'],
  ['/api/users/with-hyphen', 'username'],
  ['/api/chains?sort=size', 'sort'],
  ['/api/chains?category=nonsense', 'category'],
  ['/api/chains/x/posts?sort=best', 'sort'],
  ['/api/events?when=now', 'when'],
];

test.each(bad)('%s is 400 and names %s', async (path, field) => {
  const response = await api(path);
  const body = await response.json();
  expect([response.status, body.code, body.field]).toEqual([400, 'INVALID_INPUT', field]);
  expect(body.message).toEqual(expect.any(String));
});

test.each([
  ['/api/search?q=', 'is needed'],
  ['/api/search?q=%20', 'must not be empty'],
  ['/api/live?topics=feed&after=abc', 'must be the id of an event'],
  ['/api/live?topics=feed&after=-1', 'must be the id of an event'],
])('%s is told in our words', async (path, message) => {
  expect(await (await api(path)).json()).toMatchObject({ code: 'INVALID_INPUT', message });
});

describe('by tRPC', () => {
  test('every read refuses what is no object, and what is no JSON', async () => {
    const { publicReads } = await import('./trpc-http.ts');
    for (const name of publicReads.keys())
      for (const input of ['7', '"x"', '[]', 'null', '{', '']) {
        const response = await api(`/api/trpc/${name}?input=${encodeURIComponent(input)}`);
        const { error } = await response.json();
        const { code, message } = error.data;
        const refusal = [400, 'INVALID_INPUT', 'The input must be a JSON object.'];
        expect([response.status, code, message], `${name} ${input}`).toEqual(refusal);
      }
  });

  test('the field is named as on REST', async () => {
    const response = await api(`/api/trpc/feed.list?input=${encodeURIComponent('{"limit":51}')}`);
    expect((await response.json()).error.data).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'limit',
      httpStatus: 400,
    });
  });
});

describe('a cursor', () => {
  const feed = (query: string) => api(`/api/projects?limit=1&${query}`);

  test('of another sort or another list is refused', async () => {
    expect((await feed(`cursor=${cursor}`)).status).toBe(200);
    for (const path of [`/api/projects?sort=top&cursor=${cursor}`, `/api/leaderboard/projects?cursor=${cursor}`])
      expect(await (await api(path)).json()).toMatchObject({ code: 'INVALID_INPUT', field: 'cursor' });
  });

  test('that was forged is refused before the database sees it', async () => {
    const id = '019a0000-0000-7000-8000-000000000000';
    const forged = [
      ['feed.trending'],
      ['feed.trending', '1'],
      ['feed.trending', '1', id, id],
      ['feed.trending', 1, id],
      ['feed.trending', 'NaN', id],
      ['feed.trending', '1e999', id],
      ['feed.trending', '1e+999', id],
      ['feed.trending', '1e-999', id],
      ['feed.trending', '1); drop table project', id],
      ['feed.trending', '1', 'not-a-uuid'],
      { name: 'feed.trending' },
    ];
    for (const value of forged) {
      const response = await feed(`cursor=${Buffer.from(JSON.stringify(value)).toString('base64url')}`);
      expect([response.status, (await response.json()).field], JSON.stringify(value)).toEqual([400, 'cursor']);
    }
    for (const instant of ['yesterday', '2026-02-30 00:00:00+00', '9999-99-99 00:00:00+00', '0000-01-01 00:00:00+00']) {
      const value = Buffer.from(JSON.stringify(['project.newest', instant, id])).toString('base64url');
      expect((await feed(`sort=newest&cursor=${value}`)).status, instant).toBe(400);
    }
  });

  test('at the ends of what the database can read is taken', async () => {
    const id = '019a0000-0000-7000-8000-000000000000';
    const taken = [
      ['trending', 'feed.trending', '1e-300', id],
      ['trending', 'feed.trending', '0', id],
      ['top', 'feed.top', '1234567890.5', '0', id],
      ['newest', 'project.newest', '0001-01-01 00:00:00+00', id],
    ];
    for (const [sort, ...values] of taken) {
      const value = Buffer.from(JSON.stringify(values)).toString('base64url');
      expect((await feed(`sort=${sort}&cursor=${value}`)).status, values.join()).toBe(200);
    }
  });
});

test('unknown query keys are ignored, and empty values are as if left out', async () => {
  const plain = await (await api('/api/projects')).text();
  expect(await (await api('/api/projects?utm_source=x&_=1&sort=&technologies=&categories=,')).text()).toBe(plain);
});
