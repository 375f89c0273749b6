import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { holding } from './testing/holding.ts';
import { setUp } from './testing/set-up.ts';

const shared = (response: ServerResponse, count: number) =>
  void response.writeHead(200, { 'cache-control': 'max-age=60' }).end(`${count}`);
const personal = (response: ServerResponse, count: number) =>
  void response.writeHead(200, { 'cache-control': 'private' }).end(`${count}`);

const times = <T>(count: number, act: () => T): T[] => Array.from({ length: count }, act);

describe('equal misses at once', () => {
  test('go to the origin once, where the answer may be shared', async () => {
    const { listener, open } = holding(shared);
    const { get, seen, events } = await setUp(listener);
    const all = times(500, () => get('/'));
    await expect.poll(() => open.length).toBe(1);
    open[0]?.();
    expect(new Set((await Promise.all(all)).map(({ body }) => body))).toEqual(new Set(['1']));
    expect(seen).toHaveLength(1);
    expect(events.filter((event) => event === 'collapsed' || event === 'hit')).toHaveLength(499);
  });

  test('go on at once and side by side, where it may not; and the next do not wait at all', async () => {
    const { listener, open } = holding(personal);
    const { get } = await setUp(listener);
    const first = get('/');
    await expect.poll(() => open.length).toBe(1);
    const others = times(20, () => get('/'));
    const strangers = get('/other');
    await expect.poll(() => open.length).toBe(2);
    open[0]?.();
    expect((await first).body).toBe('1');
    await expect.poll(() => open.length).toBe(22);
    const later = times(20, () => get('/'));
    await expect.poll(() => open.length).toBe(42);
    for (const finish of open.slice(1)) finish();
    const bodies = (await Promise.all([...others, ...later, strangers])).map(({ body }) => body);
    expect(new Set(bodies).size).toBe(41);
  });

  test('do not wait for a body that is not shared', async () => {
    const responses: ServerResponse[] = [];
    const { get } = await setUp((_request, response) => {
      responses.push(response);
      if (responses.length > 1) response.writeHead(200, { 'cache-control': 'no-store' }).write('part ');
    });
    const first = get('/');
    await expect.poll(() => responses.length).toBe(1);
    const second = get('/');
    responses[0]?.writeHead(200, { 'cache-control': 'no-store' }).write('part ');
    await expect.poll(() => responses.length).toBe(2);
    for (const response of responses) response.end('end');
    expect([(await first).body, (await second).body]).toEqual(['part end', 'part end']);
  });

  test('that a Vary tells apart each get their own', async () => {
    const open: (() => void)[] = [];
    const { get } = await setUp((request, response) => {
      const fields = { 'cache-control': 'max-age=60', vary: 'x-a' };
      open.push(() => response.writeHead(200, fields).end(`${request.headers['x-a']}`));
    });
    const one = get('/', { 'x-a': 'one' });
    await expect.poll(() => open.length).toBe(1);
    const two = get('/', { 'x-a': 'two' });
    open[0]?.();
    await expect.poll(() => open.length).toBe(2);
    open[1]?.();
    expect([(await one).body, (await two).body]).toEqual(['one', 'two']);
  });

  test('the first one leaves: the others get their answer', async () => {
    const { listener, open } = holding(shared);
    const { get, url, seen } = await setUp(listener);
    const leaving = new AbortController();
    const first = fetch(url, { signal: leaving.signal });
    await expect.poll(() => open.length).toBe(1);
    const second = get('/');
    leaving.abort();
    await expect(first).rejects.toThrow();
    open[0]?.();
    expect((await second).body).toBe('1');
    expect(seen).toHaveLength(1);
  });

  test('the origin dies: all are told, and it is asked no more often', async () => {
    const { listener, open } = holding((response) => response.destroy());
    const { get, seen } = await setUp(listener);
    const all = times(50, () => get('/'));
    await expect.poll(() => open.length).toBe(1);
    open[0]?.();
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([502]));
    expect(seen.length).toBeLessThan(50);
  });

  test('one that waits too long asks on its own', async () => {
    const { listener, open } = holding(shared);
    const { get, clock } = await setUp(listener);
    const all = [get('/'), get('/')];
    await expect.poll(() => open.length).toBe(1);
    await expect
      .poll(() => {
        clock.advance(1000);
        return open.length;
      })
      .toBe(2);
    open[1]?.();
    open[0]?.();
    await Promise.all(all);
    expect((await get('/')).body).toBe('2');
  });

  test('people with a session join where the answer is shared by its own word', async () => {
    const { listener, open } = holding((response, count) => {
      response.writeHead(200, { 'surrogate-control': 'max-age=60' }).end(`${count}`);
    });
    const { get, seen } = await setUp(listener, { sessionCookies: ['session'] });
    const all = times(20, () => get('/', { cookie: 'session=1' }));
    await expect.poll(() => open.length).toBe(1);
    open[0]?.();
    await Promise.all(all);
    expect(seen).toHaveLength(1);
  });
});
