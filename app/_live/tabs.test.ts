import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tab } from './tabs.ts';
import { TestEventSource } from './testing/event-sources.ts';
import type { Frame } from './topics.ts';

let tabs: Tab[];

beforeEach(() => {
  vi.stubGlobal('EventSource', TestEventSource);
  TestEventSource.all = [];
  tabs = [];
});
afterEach(() => {
  for (const tab of tabs) tab.leave();
  vi.unstubAllGlobals();
});

function open(topics: string[], keptMs = 0) {
  const heard: Frame[] = [];
  const tab = new Tab(undefined, (frame) => heard.push(frame), keptMs);
  tab.show(topics);
  tabs.push(tab);
  return { tab, heard };
}

const frame = (topic: string, version: number): Frame => ({ topic, version, data: version });
const listening = () => TestEventSource.open.map(({ topics }) => topics);

test('tabs share one stream of what all of them show, and all hear it', async () => {
  const first = open(['a']);
  await expect.poll(listening).toEqual([['a']]);
  const second = open(['b']);
  await expect.poll(listening).toEqual([['a', 'b']]);
  TestEventSource.latest.frame(frame('b', 7));
  await expect.poll(() => second.heard).toEqual([frame('b', 7)]);
  expect(first.heard).toEqual([frame('b', 7)]);
  second.tab.show([]);
  await expect.poll(listening).toEqual([['a']]);
});

test('when the one that leads is left, the next goes on from where it was', async () => {
  const first = open(['a']);
  await expect.poll(listening).toEqual([['a']]);
  const second = open(['b']);
  await expect.poll(listening).toEqual([['a', 'b']]);
  TestEventSource.latest.frame(frame('b', 7), 9);
  await expect.poll(() => second.tab.lastId).toBe('9');
  first.tab.leave();
  await expect.poll(listening).toEqual([['b']]);
  expect(TestEventSource.latest.params.get('after')).toBe('9');
});

test('a tab that shows what is heard already is told at once', async () => {
  open(['a']);
  await expect.poll(listening).toEqual([['a']]);
  TestEventSource.latest.frame(frame('a', 3));
  const second = open(['a']);
  await expect.poll(() => second.heard).toEqual([frame('a', 3)]);
  expect(TestEventSource.all).toHaveLength(1);
});

test('there and back takes no new stream, and what was told meanwhile is told; later it is heard no more', async () => {
  const { tab, heard } = open(['a', 'b'], 1500);
  await expect.poll(listening).toEqual([['a', 'b']]);
  TestEventSource.latest.frame(frame('a', 4));
  heard.length = 0;
  tab.show(['a']);
  await expect.poll(() => heard).toEqual([frame('a', 4)]);
  TestEventSource.latest.frame(frame('b', 5));
  heard.length = 0;
  tab.show(['b']);
  await expect.poll(() => heard).toEqual([frame('b', 5)]);
  expect(TestEventSource.all).toHaveLength(1);
  await expect.poll(listening, { timeout: 5000 }).toEqual([['b']]);
});

test('without locks, or where they are refused, each tab has a stream of its own', async () => {
  vi.stubGlobal('navigator', {});
  open(['a']);
  vi.stubGlobal('navigator', {
    locks: { request: () => Promise.reject(new DOMException('refused', 'SecurityError')) },
  });
  open(['b']);
  await expect.poll(listening).toEqual([['a'], ['b']]);
});
