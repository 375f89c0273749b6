import { QueryClient } from '@tanstack/react-query';
import { createTranslator } from 'next-intl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import english from '#messages/en/live.json';
import { keepLive } from './keep-live.ts';
import { TestEventSource } from './testing/event-sources.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
let page: EventTarget & { visibilityState: string };
let over: AbortController;
let readsAnew: ReturnType<typeof vi.fn>;

beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('EventSource', TestEventSource);
  over = new AbortController();
  const queryClient = new QueryClient();
  readsAnew = vi.spyOn(queryClient, 'invalidateQueries');
  keepLive({ queryClient, t: createTranslator({ locale: 'en', messages: english }), signal: over.signal });
});
afterEach(() => {
  over.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function look(state: 'visible' | 'hidden'): void {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
}

/** Time goes on, and no timer runs. */
const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms);

test('who looks all the time, or was away for a moment, reads nothing anew', () => {
  vi.advanceTimersByTime(hourMs);
  look('hidden');
  vi.advanceTimersByTime(4 * minuteMs);
  look('visible');
  expect(readsAnew).not.toHaveBeenCalled();
});

test('who was away for long reads anew, once', () => {
  look('hidden');
  vi.advanceTimersByTime(6 * minuteMs);
  look('visible');
  vi.advanceTimersByTime(10 * minuteMs);
  expect(readsAnew).toHaveBeenCalledTimes(1);
});

test('so does whose device slept over the open page, and over one that was just hidden', () => {
  sleep(hourMs);
  vi.advanceTimersByTime(minuteMs);
  expect(readsAnew).toHaveBeenCalledTimes(1);
  look('hidden');
  sleep(hourMs);
  vi.advanceTimersByTime(2 * minuteMs);
  look('visible');
  expect(readsAnew).toHaveBeenCalledTimes(2);
});
