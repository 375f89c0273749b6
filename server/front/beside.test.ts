import { expect, test } from 'vitest';
import { counting, setUp } from './testing/set-up.ts';

const both = ['Server-Timing', 'one', 'Server-Timing', 'two'];

test('what is said beside an answer is said with each, stored or not, and is stored with none', async () => {
  let beside = both;
  const fields = { 'cache-control': 'max-age=60', etag: '"1"' };
  const { get, ask } = await setUp(counting(fields), { beside: () => beside });
  const known = { 'if-none-match': '"1"' };
  for (const answer of [await get('/'), await get('/'), await get('/', known), await ask('/other', { method: 'POST' })])
    expect(answer.headers['server-timing']).toBe('one, two');
  beside = [];
  const { headers, body } = await get('/');
  expect(headers['server-timing']).toBeUndefined();
  expect(headers['cache-status']).toContain('hit');
  expect(body).toBe('1');
});
