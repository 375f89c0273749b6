import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { setUp } from './testing/set-up.ts';

/** Answers the number of the request, and varies as it is told. */
function varying(vary: string | string[]): RequestListener {
  let count = 0;
  return (_request, response) => {
    count += 1;
    response.setHeader('vary', vary).writeHead(200, { 'cache-control': 'max-age=60' }).end(`${count}`);
  };
}

describe('RFC 9111, 4.1: Vary', () => {
  test('what it names must be the same', async () => {
    const { get } = await setUp(varying('X-A, x-b'));
    expect((await get('/', { 'x-a': '1', 'x-b': '1' })).body).toBe('1');
    expect((await get('/', { 'x-a': '1', 'x-b': '2' })).body).toBe('2');
    expect((await get('/', { 'x-a': '1' })).body).toBe('3');
    expect((await get('/', { 'x-a': '', 'x-b': '' })).body).toBe('4');
    expect((await get('/')).body).toBe('5');
    expect((await get('/', { 'x-b': '1', 'x-a': '1', 'x-c': '1' })).body).toBe('1');
    expect((await get('/')).body).toBe('5');
  });

  test('space in a list and its lines do not matter', async () => {
    const { get } = await setUp(varying('x-a'));
    await get('/', { 'x-a': '1,2' });
    expect((await get('/', { 'x-a': '1,  2' })).body).toBe('1');
    expect((await get('/', { 'x-a': ['1', '2'] })).body).toBe('1');
  });

  test.each(['*', ', *', 'x-a, *', '*, x-a'])('%s fits nothing', async (vary) => {
    const { get } = await setUp(varying(vary));
    await get('/');
    expect((await get('/')).body).toBe('2');
  });

  test('a * on a second line fits nothing', async () => {
    const { get } = await setUp(varying(['x-a', '*']));
    await get('/');
    expect((await get('/')).body).toBe('2');
  });

  test('an answer that varies by more than before leaves nothing of before', async () => {
    let vary = 'x-a';
    const { get, front } = await setUp((request, response) => {
      response.writeHead(200, { 'cache-control': 'max-age=60', vary }).end(`${vary}:${request.headers[vary]}`);
    });
    await get('/', { 'x-a': '1' });
    await get('/', { 'x-a': '2' });
    expect(front.stats().entries).toBe(2);
    vary = 'x-b';
    await get('/', { 'x-a': '3', 'x-b': '1' });
    expect(front.stats().entries).toBe(1);
    expect((await get('/', { 'x-a': '1', 'x-b': '1' })).body).toBe('x-b:1');
  });

  test('an answer that says less of what chose it is told apart by all that chose before', async () => {
    const { get, front } = await setUp(({ headers }, response) => {
      if (headers.rsc) response.writeHead(307, { 'cache-control': 'max-age=60', location: '/?_rsc' }).end();
      else response.writeHead(200, { 'cache-control': 'max-age=60', vary: 'rsc' }).end('page');
    });
    await get('/');
    expect((await get('/', { rsc: '1' })).status).toBe(307);
    expect(await get('/')).toMatchObject({ status: 200, body: 'page' });
    expect(front.stats()).toMatchObject({ entries: 2, stored: 2 });
  });

  test('many variants push out those of their URL that were not read for longest, and nothing else', async () => {
    const { get, front, clock } = await setUp(varying('x-a'));
    await get('/other');
    await get('/', { 'x-a': 'page' });
    for (let index = 0; index < 100; index += 1) {
      clock.advance(1);
      await get('/', { 'x-a': `${index}` });
      expect((await get('/', { 'x-a': 'page' })).body).toBe('2');
    }
    expect(front.stats().entries).toBe(33);
    expect((await get('/other')).body).toBe('1');
    expect((await get('/', { 'x-a': '99' })).body).toBe('102');
  });
});

describe('Vary: Cookie, where session cookies are named', () => {
  const greet: RequestListener = (request, response) => {
    const name = /session=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
    const fields = {
      vary: 'Cookie',
      'content-type': 'text/html',
      'surrogate-control': 'max-age=1, stale-while-revalidate=10',
    };
    response.writeHead(200, fields).end(`Hello ${name ?? 'stranger'}`);
  };

  test('all without a session are one; a person never gets or leaves a stored answer', async () => {
    const { get, seen } = await setUp(greet, { sessionCookies: ['session'] });
    expect((await get('/', { cookie: 'session=ada' })).body).toBe('Hello ada');
    expect((await get('/')).body).toBe('Hello stranger');
    expect((await get('/', { cookie: 'theme=dark' })).body).toBe('Hello stranger');
    expect((await get('/', { cookie: 'theme=dark; session=bob' })).body).toBe('Hello bob');
    expect((await get('/', { cookie: 'a=1' })).body).toBe('Hello stranger');
    expect(seen).toHaveLength(3);
  });

  test('an anonymous document is fresh for 1 s, and stale for 10 s while one request renews it', async () => {
    const { get, clock, seen, events } = await setUp(greet, { sessionCookies: ['session'] });
    await get('/');
    clock.advance(999);
    expect((await get('/')).headers['cache-status']).toBe('front; hit; ttl=1');
    expect(seen).toHaveLength(1);
    clock.advance(9000);
    await Promise.all(Array.from({ length: 20 }, () => get('/')));
    expect(seen).toHaveLength(2);
    expect(events.filter((event) => event === 'refresh')).toHaveLength(1);
    clock.advance(11_000);
    expect((await get('/')).headers['cache-status']).toContain('fwd=stale');
  });

  test('Surrogate-Vary selects too, and goes no further', async () => {
    const { get } = await setUp(
      ({ headers }, response) => {
        const fields = { vary: 'x-a', 'surrogate-vary': 'Cookie', 'surrogate-control': 'max-age=60' };
        response.writeHead(200, fields).end(`${headers.cookie} ${headers['x-a']}`);
      },
      { sessionCookies: ['session'] },
    );
    expect((await get('/', { 'x-a': '1' })).headers).not.toHaveProperty('surrogate-vary');
    expect((await get('/', { 'x-a': '1', cookie: 'session=ada' })).body).toBe('session=ada 1');
    const stored = await get('/', { 'x-a': '1', cookie: 'theme=dark' });
    expect(stored).toMatchObject({ body: 'undefined 1', headers: { vary: 'x-a' } });
    expect(stored.headers).not.toHaveProperty('surrogate-vary');
  });

  test('without names each cookie counts as it stands', async () => {
    const { get } = await setUp(greet);
    await get('/', { cookie: 'session=ada' });
    expect((await get('/', { cookie: 'session=bob' })).body).toBe('Hello bob');
    expect((await get('/', { cookie: 'session=ada' })).body).toBe('Hello ada');
  });
});
