import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { type Asked, ask } from './testing/ask.ts';
import { listen, setUp, urlOf } from './testing/set-up.ts';

/** What an attack must not leave for others. */
const mark = 'evil.test';
const secret = 'secret-of-ada';

/**
 * An origin that believes all that it is told: it shows host, scheme, address, body and target in an answer that it
 * allows everyone to share. Below `/settings` it shows the person's secret, whatever follows.
 */
const gullible =
  (personal: Record<string, string>): RequestListener =>
  async (request, response) => {
    const { headers, url = '' } = request;
    if (decodeURIComponent(url.replaceAll(/%(?![0-9a-f]{2})/gi, '%25')).includes('settings')) {
      response.writeHead(200, { 'content-type': 'text/html', ...personal });
      response.end(headers.cookie?.includes('session=') ? secret : 'sign in');
      return;
    }
    response.writeHead(headers['x-broken'] ? 400 : 200, {
      'surrogate-control': 'max-age=60, stale-while-revalidate=60',
    });
    const { 'x-large': _large, ...shown } = headers;
    response.end(JSON.stringify({ url, body: await text(request), method: request.method, shown }));
  };

const suffixes = [
  '.css',
  '/x.css',
  '/x.js',
  '/logo.png',
  '/x.woff2',
  '/robots.txt',
  '/favicon.ico',
  '/_next/static/x.js',
];
const joints = [
  '',
  '/',
  '%2F',
  '%2f',
  ';',
  '%3B',
  '%3b',
  '%23',
  '%3F',
  '%00',
  '%0A',
  '%09',
  '%20',
  '//',
  '/./',
  '/..;/',
  '%252F',
  '?',
  '?a=',
  '\\',
];

/** Personal pages under names that look like files for everybody. */
const deceptions = joints.flatMap((joint) => suffixes.map((suffix) => `/settings${joint}${suffix}`));

const claimed: [field: string, value: string][] = [
  ...[
    'X-Forwarded-Host',
    'X-Forwarded-Server',
    'X-Forwarded-Prefix',
    'X-Forwarded-Path',
    'X-Forwarded-Url',
    'X-Forwarded-For',
  ],
  ...[
    'X_Forwarded_Host',
    'X-Original-Host',
    'X-Original-URL',
    'X-Rewrite-URL',
    'X-Host',
    'X-Real-IP',
    'X-Client-IP',
    'True-Client-IP',
  ],
  ...['X-HTTP-Host-Override', 'X-HTTP-Destination', 'Proxy', 'Surrogate-Capability', 'X-Original-Forwarded-For'],
].map((field) => [field, mark] as [string, string]);
claimed.push(['Forwarded', `host=${mark};proto=${mark}`], ['X-Forwarded-Proto', mark], ['X-Forwarded-Scheme', mark]);
claimed.push(
  ['X-HTTP-Method-Override', mark],
  ['X-HTTP-Method', mark],
  ['X-Method-Override', mark],
  ['X-Forwarded-Port', mark],
);

/** Requests that try to have something of theirs given to whoever asks for `/feed` next. */
const poisons: [name: string, asked: Asked][] = [
  ...claimed.flatMap(([field, value]): [string, Asked][] => [
    [field, { headers: { [field]: value } }],
    [`${field}, with no-cache`, { headers: { [field]: value, 'cache-control': 'no-cache' } }],
  ]),
  ['Host', { headers: { host: mark } }],
  ['Host with a port', { headers: { host: `127.0.0.1:${mark}` } }],
  ['Host with a space', { headers: { host: `127.0.0.1 /feed ${mark}` } }],
  ['a body on GET', { body: mark }],
  ['a chunked body on GET', { body: mark, headers: { 'transfer-encoding': 'chunked' } }],
  ['a body on GET, no-cache', { body: mark, headers: { 'cache-control': 'no-cache' } }],
  ['a body on HEAD', { method: 'HEAD', body: mark }],
  ['POST', { method: 'POST', body: mark }],
  ['a head that only the origin finds too large', { headers: { 'x-large': mark.repeat(1800) } }],
  ['a field that the origin refuses', { headers: { 'x-broken': mark } }],
  ['Range', { headers: { range: `bytes=${mark}` } }],
  ['If-Match', { headers: { 'if-match': `"${mark}"` } }],
  ['Authorization', { headers: { authorization: mark, 'cache-control': 'no-store' } }],
];

describe('deception: a personal page under the name of a file', () => {
  test.each([
    ['private', { 'cache-control': 'private, no-store' }],
    ['no word of caching', {}],
    ['a careless max-age', { 'cache-control': 'max-age=600' }],
  ])('%s: no stranger gets it', async (_name, personal) => {
    const { get, front } = await setUp(gullible(personal), { sessionCookies: ['session'] });
    expect(deceptions.length).toBe(160);
    for (const target of deceptions) {
      expect(await get(target, { cookie: 'session=1' }), target).toMatchObject({ status: 200, body: secret });
      expect(front.stats().entries, target).toBe(0);
    }
    for (const target of deceptions) expect((await get(target)).body, target).toBe('sign in');
  });
});

describe('poisoning: what one caller says is not told to another', () => {
  test.each(poisons)('%s', async (_name, asked) => {
    const { ask, get } = await setUp(gullible({}));
    await ask('/feed', asked);
    await ask('/feed', asked);
    const { status, body } = await get('/feed');
    expect(status).toBe(200);
    expect(body).not.toContain(mark);
    expect(JSON.parse(body)).toMatchObject({ url: '/feed', body: '', method: 'GET' });
    await ask('/feed', asked);
    expect((await get('/feed')).body).not.toContain(mark);
  });

  const targets = [
    '/feed?x',
    '/feed?',
    '/feed?a=1&a=2',
    '/feed;a',
    '/feed%3Fx',
    '/%66eed',
    '/FEED',
    '//feed',
    '/feed/',
    '/feed#x',
    '/./feed',
    '/feed%00',
    '/feed?utm_source=evil.test',
    '/feed%20',
    '/x/../feed',
  ];

  test.each(targets)('%s is another target, and stays as it was written', async (target) => {
    const { get } = await setUp(gullible({}));
    expect(JSON.parse((await get(target)).body).url).toBe(target);
    expect(JSON.parse((await get('/feed')).body).url).toBe('/feed');
    expect(JSON.parse((await get(target)).body).url).toBe(target);
  });
});

describe('requests that two servers could read differently', () => {
  const torn = [
    'GET /feed HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'GET /feed HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n12345',
    'GET /feed HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
    'GET /feed HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n',
    'GET /feed HTTP/1.1\r\nHost: a\r\n X-Folded: 1\r\n\r\n',
    'GET /feed HTTP/1.1\r\n\r\n',
    'GET /feed evil HTTP/1.1\r\nHost: a\r\n\r\n',
    `GET /feed HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
  ];

  test.each(torn)('%j is refused, and never reaches the origin', async (raw) => {
    const { url, seen, front } = await setUp(gullible({}));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end(raw);
    expect(await text(socket)).toMatch(/^HTTP\/1.1 4\d\d /);
    expect(seen).toHaveLength(0);
    expect(front.stats().entries).toBe(0);
  });

  test('of two Host fields the one that is the key goes on', async () => {
    const { url, seen, get } = await setUp(gullible({}));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end(`GET /feed HTTP/1.1\r\nHost: a\r\nHost: ${mark}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).not.toContain(mark);
    expect(seen.every(({ headers }) => headers.host === 'a')).toBe(true);
    expect((await get('/feed', { host: 'a' })).body).not.toContain(mark);
  });
});

test('a target and a host cannot be put together to another key', async () => {
  const { url } = await setUp(gullible({}));
  await ask(url, '/b/feed', { headers: { host: 'a' } });
  const answer = await ask(url, '/feed', { headers: { host: 'a/b' } });
  expect(JSON.parse(answer.body).url).toBe('/feed');
});

test('the tests above can fail: a cache that keys by URL alone gives the marks away', async () => {
  const kept = new Map<string, string>();
  const origin = urlOf(await listen(gullible({ 'cache-control': 'max-age=60' })));
  const naive = urlOf(
    await listen(async ({ url = '', headers }, response) => {
      if (!kept.has(url)) kept.set(url, (await ask(origin, url, { headers })).body);
      response.end(kept.get(url));
    }),
  );
  await ask(naive, '/feed', { headers: { 'x-forwarded-host': mark } });
  expect((await ask(naive, '/feed')).body).toContain(mark);
  await ask(naive, '/settings/x.css', { headers: { cookie: 'session=1' } });
  expect((await ask(naive, '/settings/x.css')).body).toContain(secret);
});
