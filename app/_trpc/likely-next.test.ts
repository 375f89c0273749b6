import { afterEach, expect, test, vi } from 'vitest';
import { nextAfter, rememberNext } from './likely-next.ts';

afterEach(() => vi.restoreAllMocks());

const documentSays = (description: string) =>
  vi
    .spyOn(performance, 'getEntriesByType')
    .mockReturnValue([{ serverTiming: [{ name: 'next', description }] } as unknown as PerformanceEntry]);

test('what a document said of its page stays known when reads have told of others', () => {
  documentSays('/, /projects/loom;p=0.75');
  rememberNext(new Headers({ 'x-prova-next': '/chains, /chains/quiet;p=0.4' }));
  expect(nextAfter('/')).toBe('/, /projects/loom;p=0.75');
  expect(nextAfter('/chains')).toBe('/chains, /chains/quiet;p=0.4');
  expect(nextAfter('/leaderboard')).toBeUndefined();
});

test('what a read told later of the document’s page takes the place of that', () => {
  documentSays('/events, /events/demo-day;p=0.5');
  rememberNext(new Headers({ 'x-prova-next': '/events, /events/build-week;p=0.6' }));
  expect(nextAfter('/events')).toBe('/events, /events/build-week;p=0.6');
});
