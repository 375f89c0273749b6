import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { holding } from './testing/holding.ts';
import { setUp } from './testing/set-up.ts';

const fields = (key: string) => ({
  'surrogate-control': 'max-age=3600, stale-while-revalidate=86400',
  'surrogate-key': key,
});

/** Each URL counts its own answers, and carries its path as a tag, and `all`. */
function tagged(): RequestListener {
  const counts = new Map<string, number>();
  return ({ url = '' }, response) => {
    const count = (counts.get(url) ?? 0) + 1;
    counts.set(url, count);
    response.writeHead(200, fields(`${url.slice(1)} all`)).end(`${count}`);
  };
}

describe('a purge by tag', () => {
  test('makes stale what carries the tag, and only that; what was read lately is got anew at once', async () => {
    const { get, front, clock, seen } = await setUp(tagged());
    await get('/a');
    await get('/b');
    clock.advance(1000);
    expect(front.purge(['a', 'unknown'])).toBe(1);
    await expect.poll(async () => (await get('/a')).body).toBe('2');
    expect((await get('/b')).body).toBe('1');
    expect(seen).toHaveLength(3);
  });

  test('several tags of one entry renew it once', async () => {
    const { get, front, clock, seen } = await setUp(tagged());
    await get('/a');
    clock.advance(1000);
    expect(front.purge(['a', 'all'])).toBe(1);
    await expect.poll(async () => (await get('/a')).body).toBe('2');
    expect(seen).toHaveLength(2);
  });

  test('nobody waits: the old answer is given while the new one is made', async () => {
    const open: ServerResponse[] = [];
    const { get, front, clock } = await setUp((_request, response) => {
      open.push(response);
      response.writeHead(200, fields('a'));
      if (open.length === 1) response.end('old');
    });
    await get('/');
    clock.advance(1000);
    front.purge(['a']);
    await expect.poll(() => open.length).toBe(2);
    expect(await get('/')).toMatchObject({ body: 'old', headers: { 'cache-status': 'front; hit; ttl=0' } });
    open[1]?.end('new');
    await expect.poll(async () => (await get('/')).body).toBe('new');
  });

  test('what the origin is still making is asked for again soon, and then less and less often', async () => {
    const stale = { 'surrogate-control': 'max-age=0, stale-while-revalidate=86400', 'surrogate-key': 'a' };
    const { get, front, clock, seen } = await setUp((_request, response) => {
      const isMade = seen.length === 1 || seen.length > 3;
      response.writeHead(200, isMade ? fields('a') : stale).end(`${seen.length}`);
    });
    await get('/');
    clock.advance(1000);
    front.purge(['a']);
    await expect.poll(async () => (await get('/')).body).toBe('2');
    for (const [waitMs, body] of [
      [50, '3'],
      [100, '4'],
    ] as const) {
      clock.advance(waitMs - 1);
      await get('/');
      expect(seen).toHaveLength(Number(body) - 1);
      clock.advance(1);
      await expect.poll(async () => (await get('/')).body).toBe(body);
    }
    front.purge(['a']);
    clock.advance(999);
    await get('/');
    expect(seen).toHaveLength(4);
  });

  test('what nobody read in the last minute is got anew when it is read', async () => {
    const { get, front, clock, seen } = await setUp(tagged());
    await get('/a');
    clock.advance(60_001);
    front.purge(['a']);
    expect((await get('/a')).headers['cache-status']).toBe('front; hit; ttl=0');
    await expect.poll(async () => (await get('/a')).body).toBe('2');
    expect(seen).toHaveLength(2);
  });

  test('what may have been wrong for a while is given for that much less', async () => {
    const { get, front, clock } = await setUp(tagged());
    await get('/a');
    clock.advance(60_001);
    front.purge(['a'], 1500);
    clock.advance(300);
    expect((await get('/a', { 'cache-control': 'only-if-cached' })).status).toBe(504);
  });

  test('nobody gets the old answer two seconds later, even where nobody had read it for long', async () => {
    const { get, front, clock } = await setUp(tagged());
    await get('/a');
    clock.advance(60_001);
    front.purge(['a']);
    clock.advance(1800);
    expect((await get('/a', { 'cache-control': 'only-if-cached' })).status).toBe(504);
    expect((await get('/a')).body).toBe('2');
  });

  test('being got anew is no reading: what nobody reads is left alone after a minute', async () => {
    const { get, front, clock, seen } = await setUp(tagged());
    await get('/a');
    for (let second = 10; second <= 60; second += 10) {
      clock.advance(10_000);
      front.purge(['a']);
      await expect.poll(() => front.stats().stored).toBe(1 + second / 10);
    }
    clock.advance(10_000);
    front.purge(['a']);
    expect((await get('/a')).body).toBe('7');
    expect(seen.length).toBeLessThanOrEqual(8);
  });

  test('what may not be given stale is asked for at the next read', async () => {
    let count = 0;
    const { get, front, clock } = await setUp((_request, response) => {
      count += 1;
      response.writeHead(200, { 'cache-control': 'max-age=3600', 'surrogate-key': 'a' }).end(`${count}`);
    });
    await get('/');
    clock.advance(60_001);
    front.purge(['a']);
    expect((await get('/')).body).toBe('2');
  });

  test('200 purges a second for 5 s: at most one answer a second is made, and nobody waits', async () => {
    const { get, front, clock, events, seen } = await setUp(tagged());
    await get('/a');
    for (let tenth = 0; tenth < 100; tenth += 1) {
      for (let tick = 0; tick < 10; tick += 1) {
        clock.advance(5);
        front.purge(['a']);
      }
      expect((await get('/a')).headers['cache-status']).toContain('front; hit');
    }
    expect(seen.length).toBeGreaterThanOrEqual(5);
    expect(seen.length).toBeLessThanOrEqual(6);
    expect(events.filter((event) => event === 'miss')).toHaveLength(1);
  });

  test('a purge of many entries asks the origin for few at a time', async () => {
    const open: ServerResponse[] = [];
    let hold = false;
    const { get, front, clock } = await setUp((_request, response) => {
      response.writeHead(200, fields('all'));
      if (hold) open.push(response);
      else response.end();
    });
    for (let index = 0; index < 50; index += 1) await get(`/${index}`);
    hold = true;
    clock.advance(1000);
    expect(front.purge(['all'])).toBe(50);
    await expect.poll(() => open.length).toBe(8);
    for (let done = 0; done < 50; done += 1) {
      await expect.poll(() => open.length).toBeGreaterThan(done);
      open[done]?.end();
    }
    await expect.poll(() => front.stats().stored).toBe(100);
  });
});

describe('the fence: an answer begun before a purge', () => {
  /** The first answer waits; a purge of `tags` comes before it. */
  async function purgedMeanwhile(tags: string[]) {
    const { listener, open } = holding(
      (response, count) => void response.writeHead(200, fields('a')).end(`answer ${count}`),
      1,
    );
    const site = await setUp(listener);
    const first = site.get('/');
    await expect.poll(() => open.length).toBe(1);
    site.front.purge(tags);
    open[0]?.();
    expect((await first).body).toBe('answer 1');
    return site;
  }

  test('is not kept as fresh, and is got anew', async () => {
    const { get, clock, events } = await purgedMeanwhile(['a']);
    expect(events).toContain('fenced');
    expect((await get('/')).headers['cache-status']).toBe('front; hit; ttl=0');
    clock.advance(1000);
    await expect.poll(async () => (await get('/')).body).toBe('answer 2');
  });

  test('is kept after a purge of another tag', async () => {
    const { get } = await purgedMeanwhile(['b']);
    expect(await get('/')).toMatchObject({ body: 'answer 1', headers: { 'cache-status': 'front; hit; ttl=3600' } });
  });

  test('is not kept after more purges than are remembered', async () => {
    const { get } = await purgedMeanwhile(['a', ...Array.from({ length: 10_001 }, (_, index) => `other ${index}`)]);
    expect((await get('/')).body).toBe('answer 2');
  });
});
