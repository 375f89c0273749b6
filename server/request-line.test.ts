import { expect, test } from 'vitest';
import { ask } from './front/testing/ask.ts';
import { listen, urlOf } from './front/testing/set-up.ts';
import { withCheckedRequestLine } from './request-line.ts';

/** What a site before which it stands answers, and how often it was asked. */
async function site() {
  let count = 0;
  const server = await listen(
    withCheckedRequestLine((_, response) => {
      count += 1;
      response.end('answered');
    }),
  );
  const to = (method: string, target: string, headers = {}) => ask(urlOf(server), target, { method, headers });
  return { to, count: () => count };
}

test.each([
  ...['/projects/%', '/projects/%zz', '/users/%E0%A4%A', '/api/%', '/api/projects/%?page=1', '/%'],
  ...['http://prova.example/%', 'http://[/', 'ftp://prova.example/', '*'],
])('GET %s is 400', async (target) => {
  const { to, count } = await site();
  const { status, headers, body } = await to('GET', target);
  expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([400, 'no-store', 'nosniff']);
  expect(JSON.parse(body)).toEqual({ code: 'INVALID_INPUT', message: 'The address cannot be read.' });
  expect(count()).toBe(0);
});

test.each([
  ['GET', '/'],
  ['HEAD', '/projects/tiny-cache'],
  ['GET', '/projects/%25'],
  ['GET', '/search?q=100%'],
  ['GET', 'http://prova.example/projects'],
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [method, '/api/projects']),
  ['POST', '/%61pi/trpc/vote.cast'],
])('%s %s goes on', async (method, target) => {
  const { to, count } = await site();
  expect((await to(method, target)).status).toBe(200);
  expect(count()).toBe(1);
});

test.each([
  ...['TRACE', 'PROPFIND', 'PURGE', 'QUERY'].map((method) => [method, '/api/projects', 'GET, HEAD, POST, OPTIONS']),
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'].map((method) => [method, '/nope', 'GET, HEAD, OPTIONS']),
  ['PUT', '/robots.txt', 'GET, HEAD, OPTIONS'],
  ['TRACE', '/health', 'GET, HEAD, OPTIONS'],
])('%s %s is 405, and says what is taken', async (method, target, allow) => {
  const { to, count } = await site();
  const { status, headers, body } = await to(method, target);
  expect([status, headers.allow, JSON.parse(body).code]).toEqual([405, allow, 'METHOD_NOT_ALLOWED']);
  expect(count()).toBe(0);
});

test.each(['*', '/projects/nope', '/health'])('OPTIONS %s is 204', async (target) => {
  const { to } = await site();
  const { status, headers } = await to('OPTIONS', target);
  expect([status, headers.allow]).toEqual([204, expect.stringContaining('GET, HEAD')]);
});

test.each([
  ['/sign-in?next=%2Fsaved', '/sign-in?next=%2Fsaved'],
  ['//other.example/a', '/other.example/a'],
  [String.raw`/\other.example`, '/other.example'],
  ['http://other.example//third.example', '/third.example'],
])('a form that a browser sends to %s before its scripts run opens its page anew', async (target, location) => {
  const { to } = await site();
  const { status, headers } = await to('POST', target, { 'sec-fetch-mode': 'navigate' });
  expect([status, headers.location, headers['cache-control']]).toEqual([303, location, 'no-store']);
});
