import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { isProxyName, networkOf, trustProxies } from './proxies.ts';
import { counting, setUp } from './testing/set-up.ts';

/** A request as `clientOf` sees it. */
const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

const trusted = ['10.0.0.0/8', '192.0.2.7', '2001:db8:1::/48'];

test.each<[names: string[], peer: string | undefined, forwarded: string | undefined, address: string]>([
  [[], '198.51.100.1', '1.1.1.1', '198.51.100.1'],
  [trusted, '198.51.100.1', '1.1.1.1', '198.51.100.1'],
  [trusted, '10.1.2.3', '1.1.1.1', '1.1.1.1'],
  [trusted, '::ffff:10.1.2.3', '1.1.1.1', '1.1.1.1'],
  [trusted, '2001:db8:1::9', '1.1.1.1', '1.1.1.1'],
  [trusted, '2001:db8:2::9', '1.1.1.1', '2001:db8:2::9'],
  [trusted, '10.1.2.3', '9.9.9.9, 1.1.1.1, 192.0.2.7', '1.1.1.1'],
  [trusted, '10.1.2.3', '9.9.9.9, 1.1.1.1', '1.1.1.1'],
  [trusted, '10.1.2.3', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
  [trusted, '10.1.2.3', undefined, '10.1.2.3'],
  [trusted, '10.1.2.3', '1.1.1.1:4711', '1.1.1.1'],
  [trusted, '10.1.2.3', '[2001:DB8::0:1]:4711', '2001:db8::1'],
  [trusted, '10.1.2.3', '1.1.1.1, made up', 'unknown'],
  [[], undefined, undefined, 'unknown'],
  [[], '::ffff:1.1.1.1', undefined, '1.1.1.1'],
  [[], 'fe80::1%eth0', undefined, 'fe80::1'],
])('with %j trusted, %s that says %s is %s', (...[names, peer, forwarded, address]) => {
  expect(trustProxies(names).clientOf(from(peer, forwarded)).address).toBe(address);
});

test('a program of this machine is local, unless it is a proxy', () => {
  for (const peer of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    expect(trustProxies([]).clientOf(from(peer, '1.1.1.1')).isLocal).toBe(true);
    expect(trustProxies(['loopback']).clientOf(from(peer))).toMatchObject({ isLocal: false });
    expect(trustProxies(['loopback']).clientOf(from(peer, '127.0.0.1'))).toMatchObject({ isLocal: false });
  }
  expect(trustProxies(['10.0.0.1']).clientOf(from('10.0.0.2')).isLocal).toBe(false);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::3:4:5:6', '2001:db8:0:0::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s is limited as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('addresses, networks and loopback can be named, and nothing else', () => {
  for (const name of ['loopback', '10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8']) expect(isProxyName(name)).toBe(true);
  for (const name of ['', 'nginx', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.0/x', 'fd00::/129'])
    expect(isProxyName(name)).toBe(false);
});

test('the origin hears who asks from the front alone', async () => {
  const options = { proxies: trustProxies(['loopback']), clientField: 'x-client' };
  const { get, ask, seen, clock, events } = await setUp(
    counting({ 'cache-control': 'max-age=1, stale-while-revalidate=9', vary: 'X-Client' }),
    options,
  );
  const headers = { 'x-client': '6.6.6.6', 'X-Forwarded-For': '6.6.6.6, 1.1.1.1' };
  await get('/', headers);
  await ask('/', { method: 'POST', headers });
  expect(seen.map((request) => request.headers['x-client'])).toEqual(['1.1.1.1', '1.1.1.1']);
  await get('/', headers);
  clock.advance(2000);
  await get('/', headers);
  await expect.poll(() => events.filter((event) => event === 'stored').length).toBe(3);
  expect(seen.at(-1)?.headers['x-client']).toBeUndefined();
});
