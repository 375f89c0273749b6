import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withOneHost } from './one-host.ts';

const site = new URL('http://127.0.0.1:3000');
const server = createServer(withOneHost((_, response) => response.end('the page'), site));
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => server.close());

async function ask(host: string, mode: string): Promise<[number | undefined, string | undefined]> {
  const { port } = server.address() as AddressInfo;
  const request = get({ host: '127.0.0.1', port, path: '/projects/a?b=c', headers: { host, 'sec-fetch-mode': mode } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  return [response.statusCode, response.headers.location];
}

test.each([
  ['localhost:3000', 'navigate', [307, 'http://127.0.0.1:3000/projects/a?b=c']],
  ['[::1]:3000', 'navigate', [307, 'http://127.0.0.1:3000/projects/a?b=c']],
  ['127.0.0.1:3000', 'navigate', [200, undefined]],
  ['localhost:3001', 'navigate', [200, undefined]],
  ['example.org:3000', 'navigate', [200, undefined]],
  ['localhost:3000', 'cors', [200, undefined]],
])('%s by %s', async (host, mode, answer) => {
  expect(await ask(host, mode)).toEqual(answer);
});

test('a site of the web takes every name', () => {
  const listener = () => {};
  expect(withOneHost(listener, new URL('https://prova.example'))).toBe(listener);
});
