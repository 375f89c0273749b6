import { expect, test } from 'vitest';
import { declineReasons } from '#db/vocabulary.ts';
import english from '#messages/en/notification-later.json' with { type: 'json' };
import { reasonNameOf } from '../notification/saying.input.ts';
import { listed, type News, sentenceOf } from './news.ts';
import { wordsIn } from './words.ts';

const upvoted: News = {
  actor: 'Ada',
  others: 0,
  says: 'upvoted',
  saying: { name: 'says-upvoted', n: 0 },
  about: 'Loom <b> {x}',
};

test.each([
  [0, 'Ada upvoted Loom <b> {x}', 'Ada hat für Loom <b> {x} gestimmt'],
  [1, 'Ada and 1 other upvoted Loom <b> {x}', 'Ada (und 1 weitere Person) hat für Loom <b> {x} gestimmt'],
  [1199, 'Ada and 1,199 others upvoted Loom <b> {x}', 'Ada (und 1.199 weitere) hat für Loom <b> {x} gestimmt'],
])('of one and %i others', (others, inEnglish, inGerman) => {
  expect(sentenceOf(wordsIn('en'), { ...upvoted, others })).toBe(inEnglish);
  expect(sentenceOf(wordsIn('de'), { ...upvoted, others })).toBe(inGerman);
});

test('who is gone is somebody, and what is about nothing ends there', () => {
  const gone = { ...upvoted, actor: null, saying: { name: 'says-made-you-an-admin', n: 0 }, about: null };
  expect(sentenceOf(wordsIn('en'), gone)).toBe('Somebody made you an admin');
  expect(sentenceOf(wordsIn('de'), gone)).toBe('Jemand hat dich zum Admin gemacht');
});

test('what no catalogue has is said as it came', () => {
  const news = { ...upvoted, says: 'awarded gold to', saying: { name: 'says-awarded-gold-to', n: 0 }, about: 'Loom' };
  expect(sentenceOf(wordsIn('en'), news)).toBe('Ada awarded gold to Loom');
  expect(sentenceOf(wordsIn('en'), { ...news, about: null })).toBe('Ada awarded gold to');
});

test('a message with a number in it says it', () => {
  const saying = { name: 'says-assigned-you-n-projects-to-review', n: 3 };
  const news = { ...upvoted, says: 'assigned you 3 projects to review', saying, about: null };
  expect(sentenceOf(wordsIn('en'), news)).toBe('Ada assigned you 3 projects to review');
  expect(sentenceOf(wordsIn('de'), news)).toBe('Ada hat dir 3 Projekte zur Prüfung zugewiesen');
});

test('each message of the inbox makes a sentence of a mail', () => {
  const names = Object.keys(english).filter((name) => name.startsWith('says-'));
  const byNobody = [
    ...['says-several-reports-hid', 'says-the-owner-left-and-you-now-own'],
    ...['says-called-off', 'says-said-that-it-takes-place-after-all'],
  ];
  for (const name of names)
    for (const locale of ['en', 'de'] as const) {
      const said = sentenceOf(wordsIn(locale), { ...upvoted, saying: { name, n: 2 }, about: 'Loom' });
      const who = byNobody.includes(name) ? '' : 'Ada ';
      expect(said, `${locale} ${name}`).toMatch(new RegExp(`^${who}[^<{]+$`));
    }
});

test('what is decided about is named in the reader’s language', () => {
  const removed = { ...upvoted, says: 'removed', saying: { name: 'says-removed', n: 0 }, about: 'Loom' };
  const named = (naming: News['naming'], about: string | null = 'Loom') =>
    (['en', 'de'] as const).map((locale) => sentenceOf(wordsIn(locale), { ...removed, about, naming: naming ?? null }));
  expect(named('thing-comment')).toEqual(['Ada removed a comment on Loom', 'Ada hat entfernt: Kommentar zu Loom']);
  expect(named('thing-message', null)).toEqual(['Ada removed a message', 'Ada hat entfernt: Nachricht']);
  expect(named(null)).toEqual(['Ada removed Loom', 'Ada hat entfernt: Loom']);
});

test('a reason of the list is in the reader’s language, and one in own words as it is', () => {
  const listedReasons = Object.values(declineReasons).flat();
  expect(listedReasons.map((reason) => listed(wordsIn('en'), reasonNameOf(reason)))).toEqual(listedReasons);
  expect(listed(wordsIn('de'), reasonNameOf('Not raising'))).toBe('Suche kein Geld');
  expect(listed(wordsIn('de'), reasonNameOf('We are sold. Sorry!'))).toBeUndefined();
});
