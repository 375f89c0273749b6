import { describe, expect, test } from 'vitest';
import { appUrl } from './env.ts';
import { methods, unknownRoute } from './http.ts';

const own = new URL(appUrl);
const session = 'theme=dark; prova.session_token=1';
const written = () => new Response('written');
const route = methods({ GET: written, POST: written });

type Asked = { method?: string; path?: string; headers?: Record<string, string> };

/** Status and, of a refusal, its code. */
async function ask({ method = 'POST', path = '/api/trpc/vote.cast', headers = {} }: Asked, handlers = route) {
  const request = new Request(new URL(path, appUrl), { method, headers });
  const handler = handlers[method as 'POST'];
  const response = await handler(request, { params: Promise.resolve({}) });
  const text = await response.text();
  return response.status < 400 ? response.status : `${response.status} ${JSON.parse(text).code}`;
}

const refused = '403 CROSS_SITE';

const origins: [origin: string, passes: boolean][] = [
  [own.origin, true],
  ['https://other.example', false],
  ['null', false],
  ['', false],
  [`${own.protocol}//sub.${own.host}`, false],
  [`${own.protocol}//${own.hostname}:${Number(own.port) + 1}`, false],
  [own.origin.replace('http:', 'https:'), false],
  [`${own.origin}.other.example`, false],
  [`${own.origin}, https://other.example`, false],
];

const types = [
  'application/json',
  'application/json; charset=utf-8',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/jsonp',
  undefined,
];

const typed = (type: string | undefined): Record<string, string> => (type ? { 'content-type': type } : {});

describe('a write', () => {
  test.each(origins)('from the origin "%s" passes: %s, whatever its type and cookie', async (origin, passes) => {
    for (const type of types)
      for (const cookie of ['', session])
        for (const site of ['', 'cross-site', 'same-origin']) {
          const fetchSite: Record<string, string> = site ? { 'sec-fetch-site': site } : {};
          const headers = { origin, cookie, ...fetchSite, ...typed(type) };
          expect(await ask({ headers })).toBe(passes ? 200 : refused);
        }
  });

  test.each([
    ['same-origin', true],
    ['none', true],
    ['same-site', false],
    ['cross-site', false],
    ['', false],
  ])('without an origin, Sec-Fetch-Site "%s" passes: %s', async (site, passes) => {
    for (const type of types)
      for (const cookie of ['', session]) {
        const headers = { 'sec-fetch-site': site, cookie, ...typed(type) };
        expect(await ask({ headers })).toBe(passes ? 200 : refused);
      }
  });

  test('that says neither passes without a session, and as JSON with one', async () => {
    for (const type of types) {
      expect(await ask({ headers: typed(type) })).toBe(200);
      const isJson = type === 'application/json' || type === 'application/json; charset=utf-8';
      for (const prefix of ['', '__Host-']) {
        const headers = { cookie: `${prefix}prova.session_token=1`, ...typed(type) };
        expect(await ask({ headers })).toBe(isJson ? 200 : refused);
      }
    }
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('by %s is refused wherever it goes', async (method) => {
    const headers = { origin: 'https://other.example' };
    expect(await ask({ method, headers })).toBe(refused);
    expect(await ask({ method, headers }, methods({ GET: written }) as typeof route)).toBe(refused);
    expect(await ask({ method, headers }, unknownRoute as typeof route)).toBe(refused);
    expect(await ask({ method, headers: { origin: own.origin } })).toBe(
      method === 'POST' ? 200 : '405 METHOD_NOT_ALLOWED',
    );
  });

  test('that mail providers send by one click is open to all; its neighbours are not', async () => {
    const headers = { origin: 'https://mail.example', ...typed('application/x-www-form-urlencoded') };
    expect(await ask({ path: '/api/mail/unsubscribe?token=x', headers })).toBe(200);
    expect(await ask({ path: '/api/mail/unsubscribe/all', headers })).toBe(refused);
  });
});

test.each(['GET', 'OPTIONS'])('%s is answered for every origin', async (method) => {
  const headers = { origin: 'https://other.example', 'sec-fetch-site': 'cross-site', cookie: session };
  expect(await ask({ method, headers })).toBeLessThan(300);
});
