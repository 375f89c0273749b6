import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LiveListener } from '../testing/live-listener.ts';
import { VirtualClock } from '../testing/virtual-clock.ts';
import { Hub } from './hub.ts';
import { responseSink } from './sink.ts';
import type { Source } from './topic.ts';

let clock: VirtualClock;
let hub: Hub;
let server: Server;
let url: string;
let listeners: LiveListener[];
/** What each topic shows, and the last version that made it. */
let values: Map<string, { value: unknown; version: number }>;
let version: number;
let loads: number;
let isSignedIn: boolean;
/** The database does not answer. */
let isAway: boolean;

beforeEach(async () => {
  clock = new VirtualClock(1_000_000);
  hub = new Hub({ clock, random: () => 0.5 });
  [values, listeners, version, loads, isSignedIn, isAway] = [new Map(), [], 1000, 0, true, false];
  server = createServer((request, response) => {
    const params = new URL(request.url ?? '', 'http://origin').searchParams;
    const after = params.get('after');
    const person = params.get('person');
    const close = hub.open(responseSink(response, { 'content-type': 'text/event-stream' }), {
      sources: (params.get('topics') ?? '').split(',').filter(Boolean).map(sourceOf),
      personal: person ? { source: personOf(person), isStill } : undefined,
      after: after === null ? undefined : Number(after),
      fresh: (params.get('fresh') ?? '').split(','),
    });
    response.once('close', close);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  hub.hear(['everything'], version);
});
afterEach(async () => {
  await Promise.all(listeners.map((listener) => listener.close()));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const isStill = async () => {
  if (isAway) throw new Error('no answer');
  return isSignedIn;
};
const sourceOf = (name: string): Source => ({
  key: name,
  name,
  isPersonal: false,
  tags: [name],
  restMs: 500,
  load: async (minVersion) => {
    loads++;
    const { value = 0, version: made = 0 } = values.get(name) ?? {};
    return { version: Math.max(made, minVersion), data: value };
  },
});
const personOf = (id: string): Source => ({ ...sourceOf(`person:${id}`), name: 'person', isPersonal: true });

async function listen(query: string): Promise<LiveListener> {
  const listener = await LiveListener.open(`${url}/?${query}`);
  listeners.push(listener);
  await listener.until(({ event }) => event === 'begin');
  return listener;
}

/** A write, as the bus tells it. */
function write(name: string, value: unknown): void {
  values.set(name, { value, version: ++version });
  hub.hear([name], version);
}

const is = (value: unknown) => (frame: { data: unknown }) => frame.data === value;

test('a stream begins with how each of its topics is, and one frame is made for all', async () => {
  write('a', 'first');
  const all = await Promise.all([listen('topics=a,b'), listen('topics=a'), listen('topics=a')]);
  for (const listener of all) await listener.frame(is('first'));
  await all[0]?.frame(({ topic }) => topic === 'b');
  const before = hub.stats();
  expect(before).toMatchObject({ streams: 3, topics: 2 });
  await clock.advance(1000);
  write('a', 'second');
  for (const listener of all) await listener.frame(is('second'));
  const { frames, written } = hub.stats();
  expect([frames - before.frames, written - before.written]).toEqual([1, 3]);
});

test('a thousand writes a second are two frames a second, and the last one is right', async () => {
  const listener = await listen('topics=a');
  await listener.frame(is(0));
  const [framesBefore, loadsBefore] = [listener.frames.length, loads];
  for (let ms = 0; ms < 3000; ms++) {
    write('a', ms);
    await clock.advance(1);
  }
  await clock.advance(500);
  await listener.frame(is(2999));
  expect(listener.frames.length - framesBefore).toBeLessThanOrEqual(7);
  expect(listener.frames.length - framesBefore).toBeGreaterThanOrEqual(5);
  expect(loads - loadsBefore).toBeLessThanOrEqual(7);
});

test('who comes back after 30 seconds is told what moved, as it is now, and nothing else', async () => {
  const first = await listen('topics=a,b,c');
  await first.frame(({ topic }) => topic === 'c');
  await clock.advance(500);
  write('a', 'seen');
  await first.frame(is('seen'));
  const after = first.lastId;
  await first.close();
  await expect.poll(() => hub.stats().streams).toBe(0);
  for (let n = 1; n <= 30; n++) {
    write('b', `missed ${n}`);
    await clock.advance(1000);
  }
  const second = await listen(`topics=a,b,c&after=${after}`);
  await second.frame(is('missed 30'));
  await clock.advance(500);
  write('c', 'now');
  await second.frame(is('now'));
  expect(second.frames.map(({ topic, data }) => [topic, data])).toEqual([
    ['b', 'missed 30'],
    ['c', 'now'],
  ]);
});

test('who names an id that was never given is told all', async () => {
  write('b', 'old');
  const listener = await listen(`topics=a,b&after=${version + 1}`);
  await listener.frame(is('old'));
  await listener.frame(({ topic }) => topic === 'a');
  expect(listener.frames).toHaveLength(2);
});

test('a topic that is shown only now is told in any case', async () => {
  write('b', 'old');
  const listener = await listen(`topics=a,b&after=${version}&fresh=b`);
  await listener.frame(is('old'));
  expect(listener.frames.map(({ topic }) => topic)).toEqual(['b']);
});

test('a server that has just begun tells all, since it cannot know what was missed', async () => {
  const after = version;
  hub.close();
  hub = new Hub({ clock });
  const listener = await listen(`topics=a,b&after=${after}`);
  await listener.frame(({ topic }) => topic === 'a');
  await listener.frame(({ topic }) => topic === 'b');
  hub.hear(['everything'], version + 10);
  await clock.advance(500);
  const later = await listen(`topics=a&after=${after}`);
  await later.frame(({ topic }) => topic === 'a');
  expect(later.lastId).toBe(`${version + 10}`);
});

test('no id goes past what another topic still owes', async () => {
  const listener = await listen('topics=slow,quick');
  await listener.frame(({ topic }) => topic === 'quick');
  await listener.frame(({ topic }) => topic === 'slow');
  await clock.advance(1000);
  write('slow', 'first');
  await listener.frame(is('first'));
  write('slow', 'owed');
  const owedAt = version;
  write('quick', 'told');
  const { id } = await listener.frame(is('told'));
  expect(Number(id)).toBeLessThan(owedAt);
  await listener.close();
  await expect.poll(() => hub.stats().streams).toBe(0);
  const again = await listen(`topics=slow,quick&after=${id}`);
  await again.frame(is('owed'));
});

test('who does not read is cut off, and nothing is kept for them', async () => {
  const reader = await listen('topics=a');
  const slow = await deafSocket();
  await expect.poll(() => hub.stats().streams).toBe(2);
  const large = 'x'.repeat(200_000);
  let n = 0;
  for (; hub.stats().dropped === 0 && n < 300; n++) {
    write('a', `${n}${large}`);
    await clock.advance(500);
    await reader.frame(is(`${n}${large}`));
  }
  expect(hub.stats()).toMatchObject({ dropped: 1, streams: 1 });
  slow.resume();
  await new Promise((resolve) => slow.once('close', resolve));
  write('a', 'after');
  await clock.advance(500);
  await reader.frame(is('after'));
});

test('of what stays nothing for everybody no frame tells that something happens to it; who joins is told that', async () => {
  write('a', null);
  const listener = await listen('topics=a,b');
  await listener.frame(is(null));
  await clock.advance(1000);
  write('a', null);
  await clock.advance(1000);
  await (await listen('topics=a')).frame(is(null));
  write('b', 'later');
  await listener.frame(is('later'));
  write('a', 'open to all');
  await listener.frame(is('open to all'));
  write('a', null);
  await clock.advance(1000);
  write('b', 'last');
  await listener.frame(is('last'));
  const ofA = listener.frames.filter(({ topic }) => topic === 'a');
  expect(ofA.map(({ data }) => data)).toEqual([null, 'open to all', null]);
});

test('what is personal reaches whose it is, until they have signed out', async () => {
  const [mine, theirs, nobodys] = [await listen('person=me'), await listen('person=other'), await listen('topics=a')];
  await clock.advance(500);
  write('person:me', 'for me');
  await mine.frame(is('for me'));
  isSignedIn = false;
  await clock.advance(1000);
  write('person:me', 'too late');
  await clock.advance(1000);
  write('a', 'for all');
  await nobodys.frame(is('for all'));
  expect(mine.frames.map(({ topic, data }) => [topic, data])).toContainEqual(['person', 'for me']);
  expect(mine.frames.map(({ data }) => data)).not.toContain('too late');
  for (const listener of [theirs, nobodys]) expect(listener.frames.map(({ data }) => data)).not.toContain('for me');
  expect(hub.stats().topics).toBe(2);
});

test('while nobody can say who is signed in nothing personal is told, and then what was missed is', async () => {
  const mine = await listen('person=me&topics=a');
  await mine.frame(({ topic }) => topic === 'person');
  await mine.frame(({ topic }) => topic === 'a');
  isAway = true;
  await clock.advance(61_000);
  write('person:me', 'not yet');
  await clock.advance(1000);
  write('a', 'for all');
  await mine.frame(is('for all'));
  expect(mine.frames.map(({ data }) => data)).not.toContain('not yet');
  isAway = false;
  await clock.advance(2000);
  await mine.frame(is('not yet'));
  await clock.advance(500);
  write('person:me', 'as ever');
  await mine.frame(is('as ever'));
});

test('whoever has signed out is let go of though nothing happens', async () => {
  const mine = await listen('person=me');
  await mine.frame(({ topic }) => topic === 'person');
  isSignedIn = false;
  await clock.advance(61_000);
  await expect.poll(() => hub.stats().topics).toBe(0);
});

test('who hears nothing hears a heartbeat now and then, and who does needs none', async () => {
  const listener = await listen('topics=a');
  await listener.frame(({ topic }) => topic === 'a');
  const { written } = hub.stats();
  await clock.advance(15_000);
  expect(hub.stats().written).toBe(written);
  await clock.advance(15_000);
  expect(hub.stats().written).toBe(written + 1);
  write('a', 'news');
  await listener.frame(is('news'));
  await clock.advance(15_000);
  expect(hub.stats().written).toBe(written + 2);
});

test('a server that ends tells when to come back', async () => {
  const listener = await listen('topics=a');
  hub.close();
  const end = await listener.until(({ event }) => event === 'end');
  expect(end).toMatchObject({ retry: '2500', data: '{"retryMs":2500}' });
  await listener.ended();
  expect(hub.stats()).toMatchObject({ streams: 0, topics: 0 });
});

/** A client that opened a stream and reads nothing of it. */
function deafSocket(): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.pause();
  socket.on('error', () => {});
  return new Promise((resolve) =>
    socket.once('connect', () => {
      socket.write('GET /?topics=a HTTP/1.1\r\nhost: test\r\n\r\n');
      resolve(socket);
    }),
  );
}
