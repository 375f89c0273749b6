import { expect, test } from 'vitest';
import { eventAddress, eventHref, eventsAddress, eventsHref } from './event-address.ts';

test('defaults and slips are left out', () => {
  expect(eventsAddress(new URLSearchParams('when=all'))).toEqual({});
  expect(eventsAddress(new URLSearchParams('when=soon&track=Web'))).toEqual({});
});

test('addresses survive being written and read', () => {
  const events = { when: 'past', cursor: 'WyJ4Il0' } as const;
  expect(eventsAddress(new URL(eventsHref(events), 'http://site').searchParams)).toEqual(events);
  const track = { track: 'Data & maps' };
  expect(eventAddress(new URL(eventHref('build-week', track), 'http://site').searchParams)).toEqual(track);
});
