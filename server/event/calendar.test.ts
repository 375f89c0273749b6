import { expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';

const event = {
  slug: 'build-week',
  name: 'Build; week, one',
  startsAt: '2026-11-12T09:00:00.000Z',
  endsAt: '2026-11-14T17:30:00.000Z',
  place: null,
  updatedAt: '2026-10-01T08:30:00.000Z',
  calledOffReason: null,
};

test('an event as one entry, its instants in UTC and its signs escaped', () => {
  const lines = calendarOf(event, 'https://prova.example/events/build-week').split('\r\n');
  expect(lines).toContain('DTSTAMP:20261001T083000Z');
  expect(lines).toContain('DTSTART:20261112T090000Z');
  expect(lines).toContain('DTEND:20261114T173000Z');
  expect(lines).toContain('SUMMARY:Build\\; week\\, one');
  expect(lines.find((line) => line.startsWith('LOCATION'))).toBeUndefined();
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
});

test('one that is called off says so, with its reason, also where a calendar shows no status', () => {
  const url = 'https://prova.example/events/build-week';
  const lines = calendarOf({ ...event, calledOffReason: 'Rain; see\nyou' }, url).split('\r\n');
  expect(lines).toContain('STATUS:CANCELLED');
  expect(lines).toContain('SUMMARY:Called off: Build\\; week\\, one');
  expect(lines).toContain('DESCRIPTION:Rain\\; see\\nyou');
  expect(calendarOf(event, url)).not.toMatch(/STATUS|DESCRIPTION/);
});

test('no line is longer than 75 octets, and none is folded inside a character', () => {
  const place = 'ü'.repeat(100);
  const lines = calendarOf({ ...event, place }, 'https://prova.example/events/build-week').split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.join('\n').replaceAll('\n ', '')).toContain(`LOCATION:${place}`);
});
