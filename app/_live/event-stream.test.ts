import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EventStream } from './event-stream.ts';
import { TestEventSource } from './testing/event-sources.ts';
import type { Frame } from './topics.ts';

let stream: EventStream;
let heard: Frame[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', TestEventSource);
  TestEventSource.all = [];
  heard = [];
  stream = new EventStream({ onFrame: (frame) => heard.push(frame), random: () => 0.5 });
});
afterEach(() => {
  stream.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const frame = (topic: string, version: number): Frame => ({ topic, version, data: version });

test('it begins with all, comes back from where it was, and names what it knows nothing of', () => {
  stream.listen(['a', 'b']);
  expect(`${TestEventSource.latest.params}`).toBe('topics=a%2Cb');
  TestEventSource.latest.begin(100);
  TestEventSource.latest.frame(frame('a', 101));
  TestEventSource.latest.fail();
  vi.advanceTimersByTime(1000);
  expect(Object.fromEntries(TestEventSource.latest.params)).toEqual({ topics: 'a,b', after: '101', fresh: 'b' });
  TestEventSource.latest.frame(frame('b', 102));
  stream.listen(['b', 'c']);
  expect(Object.fromEntries(TestEventSource.latest.params)).toEqual({ topics: 'b,c', after: '102', fresh: 'c' });
  expect(heard.map(({ version }) => version)).toEqual([101, 102]);
  expect(TestEventSource.open).toHaveLength(1);
});

test('after each failure it waits twice as long, a minute at the most, and begins anew once it is back', () => {
  stream.listen(['a']);
  const waits = Array.from({ length: 9 }, () => {
    const before = TestEventSource.all.length;
    TestEventSource.latest.fail();
    for (let ms = 1; ; ms++) {
      vi.advanceTimersByTime(1000);
      if (TestEventSource.all.length > before) return ms;
    }
  });
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  TestEventSource.latest.begin(1);
  TestEventSource.latest.fail();
  vi.advanceTimersByTime(1000);
  expect(TestEventSource.open).toHaveLength(1);
});

test('a server that ends says when to come back', () => {
  stream.listen(['a']);
  TestEventSource.latest.end(2500);
  expect(TestEventSource.open).toEqual([]);
  vi.advanceTimersByTime(2499);
  expect(TestEventSource.open).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(TestEventSource.open).toHaveLength(1);
});

test('nothing to hear is no stream', () => {
  stream.listen([]);
  stream.listen(['a']);
  stream.listen([]);
  expect(TestEventSource.open).toEqual([]);
  vi.advanceTimersByTime(120_000);
  expect(TestEventSource.all).toHaveLength(1);
});
