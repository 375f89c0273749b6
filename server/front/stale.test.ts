import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { setUp } from './testing/set-up.ts';

type Step = (response: ServerResponse) => void;

/** Answers in turn by `steps`, the last one for all that follow. */
function steps(...all: Step[]): RequestListener {
  let index = 0;
  return (_request, response) => {
    const step = all[Math.min(index, all.length - 1)];
    index += 1;
    step?.(response);
  };
}

const says = (body: string, control: string) => (response: ServerResponse) =>
  void response.writeHead(200, { 'cache-control': control }).end(body);
const fails = (status: number) => (response: ServerResponse) => void response.writeHead(status).end('broken');
const breaksOff: Step = (response) => response.destroy();
const never: Step = () => {};

const failures: [string, Step][] = [
  ['500', fails(500)],
  ['503', fails(503)],
  ['a lost connection', breaksOff],
];

describe('RFC 5861, 3: stale-while-revalidate', () => {
  test('a surrogate may be told tenths of a second; others may not', async () => {
    const { get, clock } = await setUp((request, response) => {
      const field = request.url === '/ours' ? 'surrogate-control' : 'cdn-cache-control';
      response.writeHead(200, { [field]: 'max-age=0, stale-while-revalidate=1.8' }).end();
    });
    for (const url of ['/ours', '/others']) await get(url);
    clock.advance(1700);
    expect((await get('/ours')).headers['cache-status']).toContain('front; hit');
    expect((await get('/others')).headers['cache-status']).toContain('fwd=');
    clock.advance(100_000);
    expect((await get('/ours')).headers['cache-status']).toContain('fwd=');
  });

  test('the old answer is given while one request gets the new one', async () => {
    const { promise: asked, resolve: arrive } = Promise.withResolvers<void>();
    let finish = () => {};
    const control = 'max-age=10, stale-while-revalidate=60';
    const { get, clock, seen } = await setUp(
      steps(says('old', control), (response) => {
        finish = () => says('new', control)(response);
        arrive();
      }),
    );
    await get('/');
    clock.advance(10_000);
    for (let count = 0; count < 10; count += 1) expect((await get('/')).body).toBe('old');
    await asked;
    finish();
    await expect.poll(async () => (await get('/')).body).toBe('new');
    expect(seen).toHaveLength(2);
  });

  test('not after its time', async () => {
    const control = 'max-age=10, stale-while-revalidate=60';
    const { get, clock } = await setUp(steps(says('old', control), says('new', control)));
    await get('/');
    clock.advance(70_000);
    expect((await get('/')).body).toBe('new');
  });

  test('a renewal that fails is tried again after a second, and the old answer goes on', async () => {
    const control = 'max-age=10, stale-while-revalidate=60';
    const { get, clock, seen, front } = await setUp(
      steps(says('old', control), fails(500), breaksOff, says('new', control)),
    );
    await get('/');
    clock.advance(10_000);
    expect((await get('/')).body).toBe('old');
    for (const failed of [1, 2]) {
      await expect.poll(() => front.stats().failed).toBe(failed);
      expect((await get('/')).body).toBe('old');
      clock.advance(999);
      expect((await get('/')).body).toBe('old');
      expect(seen).toHaveLength(1 + failed);
      clock.advance(1);
    }
    await expect.poll(async () => (await get('/')).body).toBe('new');
  });

  test('a renewal that is refused as one too many takes nothing away', async () => {
    const control = 'max-age=10, stale-while-revalidate=60';
    const { get, clock, seen } = await setUp(steps(says('old', control), fails(429), says('new', control)));
    await get('/');
    clock.advance(10_000);
    expect((await get('/')).body).toBe('old');
    await expect.poll(() => seen.length).toBe(2);
    expect((await get('/')).body).toBe('old');
    clock.advance(1000);
    await expect.poll(async () => (await get('/')).body).toBe('new');
  });

  test('what is no longer shared is given no more', async () => {
    const control = 'max-age=10, stale-while-revalidate=60';
    const { get, clock, front } = await setUp(steps(says('old', control), says('mine', 'private')));
    await get('/');
    clock.advance(10_000);
    expect((await get('/')).body).toBe('old');
    await expect.poll(() => front.stats().entries).toBe(0);
    expect((await get('/')).body).toBe('mine');
  });
});

describe('RFC 5861, 4: stale-if-error', () => {
  test.each(failures)('%s: the old answer', async (_name, failure) => {
    const { get, clock } = await setUp(steps(says('old', 'max-age=10, stale-if-error=60'), failure));
    await get('/');
    clock.advance(69_999);
    const answer = await get('/');
    expect(answer).toMatchObject({ status: 200, body: 'old' });
    expect(answer.headers['cache-status']).toBe('front; fwd=stale; detail=stale-if-error; ttl=-59');
    clock.advance(1);
    expect((await get('/')).status).toBeGreaterThanOrEqual(500);
  });

  test('a slow origin: the old answer after the time of patience, and the new one when it comes', async () => {
    const { promise: asked, resolve: arrive } = Promise.withResolvers<void>();
    let finish = () => {};
    const control = 'max-age=10, stale-if-error=60';
    const { get, clock, events } = await setUp(
      steps(says('old', control), (response) => {
        finish = () => says('new', control)(response);
        arrive();
      }),
      { patienceMs: 700 },
    );
    await get('/');
    clock.advance(10_000);
    let bodies: string[] = [];
    void Promise.all([get('/'), get('/')]).then((answers) => {
      bodies = answers.map(({ body }) => body);
    });
    await asked;
    await expect
      .poll(() => {
        clock.advance(350);
        return bodies;
      })
      .toEqual(['old', 'old']);
    expect(events).toContain('fallback');
    finish();
    await expect.poll(async () => (await get('/')).body).toBe('new');
  });

  test.each(['fails', 'is slow'])(
    'old bytes do not stand in for what their reader has written, where the origin %s',
    async (how) => {
      const version = { 'cache-control': 'max-age=1, stale-if-error=86400' };
      let answer = () => {};
      const { get, clock, seen } = await setUp(
        steps(
          (response) => response.writeHead(200, { ...version, 'x-version': '1' }).end('before'),
          (response) => {
            answer = () =>
              how === 'fails'
                ? response.writeHead(503).end()
                : response.writeHead(200, { ...version, 'x-version': '2' }).end('after');
          },
        ),
        { patienceMs: 700 },
      );
      await get('/');
      const asked = get('/', { 'x-version': '2' });
      await expect.poll(() => seen.length).toBe(2);
      clock.advance(700);
      answer();
      expect(await asked).toMatchObject(how === 'fails' ? { status: 503 } : { status: 200, body: 'after' });
    },
  );

  test('while it fails, one request a second tries again, and nobody waits for that', async () => {
    const { get, clock, seen, events } = await setUp(steps(says('old', 'max-age=10, stale-if-error=60'), fails(500)));
    await get('/');
    clock.advance(10_000);
    for (let count = 0; count < 20; count += 1) expect((await get('/')).body).toBe('old');
    await expect.poll(() => events.filter((event) => event === 'failed').length).toBe(1);
    expect(seen).toHaveLength(2);
    clock.advance(1000);
    await expect.poll(() => events.filter((event) => event === 'failed').length).toBe(2);
    expect((await get('/')).body).toBe('old');
  });

  test('404 is no error but an answer', async () => {
    const { get, clock } = await setUp(steps(says('old', 'max-age=10, stale-if-error=60'), fails(404)));
    await get('/');
    clock.advance(10_000);
    expect((await get('/')).status).toBe(404);
  });

  test('a reload gets the old answer too, where the origin fails', async () => {
    const { get } = await setUp(steps(says('old', 'max-age=10, stale-if-error=60'), fails(503)));
    await get('/');
    expect((await get('/', { 'cache-control': 'no-cache' })).body).toBe('old');
  });
});

describe('RFC 9111, 4.2.4: no stale answer', () => {
  const allowance = 'stale-while-revalidate=60, stale-if-error=60';

  test.each(['must-revalidate', 'proxy-revalidate', 's-maxage=10', 'no-cache'])('against %s', async (directive) => {
    for (const [, failure] of failures) {
      const { get, clock } = await setUp(steps(says('old', `max-age=10, ${directive}, ${allowance}`), failure));
      await get('/');
      clock.advance(10_000);
      expect((await get('/')).status).toBeGreaterThanOrEqual(500);
    }
  });

  test('without leave', async () => {
    const { get, clock } = await setUp(steps(says('old', 'max-age=10'), breaksOff));
    await get('/');
    clock.advance(10_000);
    expect((await get('/')).status).toBe(502);
  });
});

describe('an origin that fails, and nothing stored', () => {
  test('does not answer: 502', async () => {
    const { get } = await setUp(steps(breaksOff));
    expect(await get('/')).toMatchObject({ status: 502, headers: { 'cache-control': 'no-store' } });
  });

  test('takes too long: 504', async () => {
    const { get, ask } = await setUp(steps(never), { originTimeoutMs: 50 });
    expect((await get('/')).status).toBe(504);
    expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(504);
  });
});
