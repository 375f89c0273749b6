import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { formatsOf } from '#app/_i18n/formats.ts';
import english from '#messages/en/message-later.json';
import { daysOf } from './days.ts';

const said = (createdAt: string) => ({ id: createdAt, isOwn: true, body: 'x', createdAt, deleted: false });
const messages = ['2026-03-01T10:00:00.000Z', '2026-03-01T11:00:00.000Z', '2026-03-03T10:00:00.000Z'].map(said);
const words = { t: createTranslator({ locale: 'en', messages: english }), f: formatsOf('en') };
const shape = (isLive: boolean, now: string) =>
  daysOf(messages, { isLive, ...words }, Date.parse(now)).map(({ day, messages: { length } }) => [day, length]);

test('each day is named once, the same in every document', () => {
  expect(shape(false, '2026-03-03T12:00:00Z')).toEqual([
    ['1 March 2026', 2],
    ['3 March 2026', 1],
  ]);
});

test('the last two are today and yesterday to who reads', () => {
  expect(shape(true, '2026-03-03T12:00:00Z').map(([day]) => day)).toEqual(['1 March 2026', 'Today']);
  expect(shape(true, '2026-03-04T12:00:00Z').at(-1)).toEqual(['Yesterday', 1]);
});
