import { describe, expect, test } from 'vitest';
import { holding } from './testing/holding.ts';
import { counting, setUp } from './testing/set-up.ts';

describe('RFC 9111, 5.2.1: what a request may ask', () => {
  test.each([
    { 'cache-control': 'no-cache' },
    { 'cache-control': 'max-age=0' },
    { 'cache-control': 'NO-CACHE' },
    { pragma: 'no-cache' },
  ])('%j goes to the origin, and its answer is kept', async (fields) => {
    const { get } = await setUp(counting({ 'cache-control': 'max-age=60' }));
    await get('/');
    const reloaded = await get('/', fields);
    expect(reloaded).toMatchObject({ body: '2', headers: { 'cache-status': 'front; fwd=request; stored' } });
    expect((await get('/')).body).toBe('2');
  });

  test('Pragma does not count beside Cache-Control', async () => {
    const { get } = await setUp(counting({ 'cache-control': 'max-age=60' }));
    await get('/');
    expect((await get('/', { pragma: 'no-cache', 'cache-control': 'max-age=60' })).body).toBe('1');
  });

  test('max-age=N takes nothing older', async () => {
    const { get, clock } = await setUp(counting({ 'cache-control': 'max-age=60' }));
    await get('/');
    clock.advance(10_000);
    expect((await get('/', { 'cache-control': 'max-age=10' })).body).toBe('1');
    expect((await get('/', { 'cache-control': 'max-age=9' })).body).toBe('2');
  });

  test('min-fresh=N takes nothing that is stale sooner', async () => {
    const { get, clock } = await setUp(counting({ 'cache-control': 'max-age=60' }));
    await get('/');
    clock.advance(10_000);
    expect((await get('/', { 'cache-control': 'min-fresh=50' })).body).toBe('1');
    expect((await get('/', { 'cache-control': 'min-fresh=51' })).body).toBe('2');
  });

  test('no-store leaves nothing', async () => {
    const { get } = await setUp(counting({ 'cache-control': 'max-age=60' }));
    await get('/', { 'cache-control': 'no-store' });
    expect((await get('/')).body).toBe('2');
  });

  test('only-if-cached never asks the origin', async () => {
    const { get, seen } = await setUp(counting({ 'cache-control': 'max-age=60' }));
    expect((await get('/', { 'cache-control': 'only-if-cached' })).status).toBe(504);
    expect(seen).toHaveLength(0);
    await get('/');
    expect((await get('/', { 'cache-control': 'only-if-cached' })).body).toBe('1');
  });

  test('what cannot be read asks for nothing', async () => {
    const { get } = await setUp(counting({ 'cache-control': 'max-age=60' }));
    await get('/');
    for (const control of ['', ',', '=', 'x="no-cache"', 'foo=bar', '"', 'no-cachex'])
      expect((await get('/', { 'cache-control': control })).body).toBe('1');
  });
});

describe('a least version', () => {
  const fields = { 'cache-control': 'public, max-age=60', 'x-version': '1700-5' };

  test.each([
    ['1700-5', '1'],
    ['1699-9', '1'],
    ['1700-4', '1'],
    ['1700', '1'],
    ['1700-6', '2'],
    ['1700-10', '2'],
    ['1701', '2'],
    ['nonsense', '1'],
    ['', '1'],
  ])('%s over 1700-5 gets answer %s', async (asked, body) => {
    const { get } = await setUp(counting(fields));
    await get('/');
    expect((await get('/', { 'x-version': asked })).body).toBe(body);
  });

  test('does not wait for an answer that was begun before the write', async () => {
    const { listener, open } = holding((response, count) => {
      response.writeHead(200, { 'cache-control': 'max-age=60', 'x-version': `${count}` }).end(`version ${count}`);
    }, 1);
    const { get } = await setUp(listener);
    const first = get('/');
    await expect.poll(() => open.length).toBe(1);
    expect((await get('/', { 'x-version': '2' })).body).toBe('version 2');
    open[0]?.();
    expect((await first).body).toBe('version 1');
    expect((await get('/')).body).toBe('version 2');
  });
});
