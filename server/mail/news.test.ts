import { expect, test } from 'vitest';
import english from '#messages/en/notification-later.json' with { type: 'json' };
import { type News, sentenceOf } from './news.ts';
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
  for (const name of names)
    for (const locale of ['en', 'de'] as const) {
      const said = sentenceOf(wordsIn(locale), { ...upvoted, saying: { name, n: 2 }, about: 'Loom' });
      const who = name === 'says-several-reports-hid' ? '' : 'Ada ';
      expect(said, `${locale} ${name}`).toMatch(new RegExp(`^${who}[^<{]+$`));
    }
});
