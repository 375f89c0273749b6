import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FetchOptions, guardedFetch } from './guarded-fetch.ts';
import { resolveBy } from './resolve.ts';
import { hostileNames, hostileTargets, oddPorts } from './testing/hostile-targets.ts';
import { type Listener, listener } from './testing/listeners.ts';
import { nameServer } from './testing/name-server.ts';

/** Must never be reached, on one port of both loopbacks. */
let victims: Listener[];
/** May be reached, and send on to wherever `?to=` says. */
let hops: { v4: Listener; v6: Listener };
let names: Awaited<ReturnType<typeof nameServer>>;
let sockets = 0;
const countSocket = () => sockets++;

beforeAll(async () => {
  const reached = await listener((_request, response) => response.end('reached'), { host: '127.0.0.1' });
  const { port } = reached;
  victims = [reached, await listener((_request, response) => response.end('reached'), { host: '::1', port })];
  const sendOn = (host: '127.0.0.1' | '::1') =>
    listener(
      (request, response) => {
        const to = URL.parse(request.url ?? '', 'http://hop')?.searchParams.get('to');
        response.writeHead(to ? 302 : 404, to ? { location: Buffer.from(to).toString('latin1') } : {}).end();
      },
      { host },
    );
  hops = { v4: await sendOn('127.0.0.1'), v6: await sendOn('::1') };
  names = await nameServer((name, time) => {
    // Public the first time, and this machine from then on.
    if (name === 'rebinding.test') return time === 1 ? ['::1'] : ['127.0.0.1'];
    return hostileNames[name] ?? [];
  });
  subscribe('net.client.socket', countSocket);
});
beforeEach(() => (sockets = 0));
afterAll(async () => {
  unsubscribe('net.client.socket', countSocket);
  names.close();
  await Promise.all([...victims, hops.v4, hops.v6].map(({ close }) => close()));
});

const filled = (target: string) => target.replace('PORT', `${victims[0]?.port}`);
const reached = () => victims.map((victim) => victim.reached());

/** As strangers' addresses are fetched, but for the port, so that the address alone decides. */
const guarded = (options: FetchOptions = {}): FetchOptions => ({
  resolve: resolveBy([names.address]),
  isAllowedPort: () => true,
  ...options,
});

test('there are at least 60 hostile targets', () => {
  expect(Object.keys(hostileTargets).length).toBeGreaterThanOrEqual(60);
});

test.each(Object.entries(hostileTargets))('%j is refused: %s', async (target, reason) => {
  await expect(guardedFetch(filled(target), guarded())).rejects.toMatchObject({ name: 'FetchRefused', reason });
  expect(sockets, 'no socket was even made').toBe(0);
  expect(reached()).toEqual([0, 0]);
});

test.each(Object.keys(hostileTargets))('a redirect to %j is not followed', async (target) => {
  // The hop is of the other family, so that what lets it through does not let the target through.
  const isV6 = target.includes('[') || target.includes('6.test');
  const [hop, allowed] = isV6 ? [hops.v4, '127.0.0.1'] : [hops.v6, '::1'];
  const from = new URL(`http://${isV6 ? allowed : '[::1]'}:${hop.port}/`);
  from.searchParams.set('to', filled(target).replace(/[\t\n]/g, ''));
  const before = hop.reached();
  const outcome = await guardedFetch(from.href, guarded({ isAllowedAddress: (address) => address === allowed })).then(
    ({ status }) => status,
    ({ name }) => name,
  );
  // 'http:path' is a path of the hop's own, which it does not have.
  expect(['FetchRefused', 404]).toContain(outcome);
  expect(hop.reached()).toBeGreaterThan(before);
  expect(reached()).toEqual([0, 0]);
});

test.each(oddPorts)('port %s is refused, whatever listens there', async (port) => {
  const odd = port === 'ODD' ? `${victims[0]?.port}` : port;
  const fetched = guardedFetch(`http://127.0.0.1:${odd}/`, { isAllowedAddress: () => true });
  await expect(fetched).rejects.toMatchObject({ reason: 'port' });
  expect(sockets).toBe(0);
});

test.each(oddPorts)('a redirect to port %s is not followed, whatever listens there', async (port) => {
  const from = new URL(`http://127.0.0.1:${hops.v4.port}/`);
  from.searchParams.set('to', `http://127.0.0.1:${port === 'ODD' ? victims[0]?.port : port}/`);
  const isAllowedPort = (port: number) => port === hops.v4.port;
  const fetched = guardedFetch(from.href, { isAllowedAddress: () => true, isAllowedPort });
  await expect(fetched).rejects.toMatchObject({ reason: 'port' });
  expect(sockets, 'one for the hop, none for what followed').toBe(1);
  expect(reached()).toEqual([0, 0]);
});

test('a name that leads elsewhere the next time leads nowhere', async () => {
  const from = new URL(`http://rebinding.test:${hops.v6.port}/`);
  from.searchParams.set('to', filled('http://rebinding.test:PORT/'));
  const fetched = guardedFetch(from.href, guarded({ isAllowedAddress: (address) => address === '::1' }));
  await expect(fetched).rejects.toMatchObject({ reason: 'private-address' });
  expect([names.asked('rebinding.test', 'A'), names.asked('rebinding.test', 'AAAA')]).toEqual([2, 2]);
  expect(sockets, 'one for the hop, none for what followed').toBe(1);
  expect(reached()).toEqual([0, 0]);
});

test('the listeners do count, where one is let through', async () => {
  const answer = await guardedFetch(filled('http://loopback.test:PORT/'), guarded({ isAllowedAddress: () => true }));
  expect(`${answer.bytes}`).toBe('reached');
  expect(reached()).toEqual([1, 0]);
});
