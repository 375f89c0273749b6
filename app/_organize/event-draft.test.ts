import { expect, test } from 'vitest';
import { contentOf, draftOf } from './event-draft.ts';

const draft = {
  ...draftOf(undefined, 'ada'),
  name: 'Build week',
  startsAt: '2026-11-12T09:00',
  endsAt: '2026-11-14T17:00',
  tracks: 'Web\n\n Data ',
  prizes: 'First prize: a table: long\nSecond prize',
};

test('lines become lists, and instants are in UTC', () => {
  expect(contentOf(draft).data).toMatchObject({
    startsAt: '2026-11-12T09:00:00.000Z',
    organizer: 'ada',
    place: null,
    url: null,
    tracks: ['Web', 'Data'],
    prizes: [
      { name: 'First prize', description: 'a table: long' },
      { name: 'Second prize', description: '' },
    ],
  });
});

test('what lacks is said of its field', () => {
  const issues = contentOf({ ...draft, name: '', endsAt: '' }).error?.issues ?? [];
  expect(issues.map(({ path }) => path[0])).toEqual(['name', 'endsAt']);
  const turned = contentOf({ ...draft, endsAt: '2026-11-11T09:00' }).error?.issues ?? [];
  expect(turned).toMatchObject([{ path: ['endsAt'], message: 'It ends after it starts.' }]);
});
