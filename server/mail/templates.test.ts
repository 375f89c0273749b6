import { expect, test } from 'vitest';
import { defaultLocale, type Locale, locales } from '#db/vocabulary.ts';
import type { News } from './news.ts';
import { render } from './render.ts';
import { type Decision, stoppable, type TemplateData, type TemplateName, templates } from './templates.ts';
import { wordsIn } from './words.ts';

const siteUrl = 'https://prova.example.org';
const url = `${siteUrl}/x?a=1&b="2"`;
const bad = '<script>alert("1")</script> & \'co\'';

const news: News = { actor: 'Ada', others: 2, says: bad, saying: { name: 'says-upvoted', n: 0 }, about: bad };

const examples: { [Name in TemplateName]: TemplateData[Name] } = {
  verify_email: { url },
  sign_up_again: { signInUrl: url, resetUrl: url },
  reset_password: { url },
  password_changed: { resetUrl: url },
  second_factor: { what: 'off', resetUrl: url },
  passkey: { what: 'added', url },
  profile_given: { url },
  sign_in_code: { code: '123456' },
  change_email: { newEmail: bad, url },
  email_changed: { oldEmail: bad, newEmail: 'new@example.org' },
  account_deletion: { date: '2026-12-05T00:00:00.000Z', undoUrl: url },
  suspended: { until: '2026-12-05T00:00:00.000Z', reason: bad, dataUrl: url },
  suspension_lifted: { url },
  application_approved: { reason: bad, url },
  application_rejected: { reason: bad, from: '2026-12-05T00:00:00.000Z', url },
  investor_role_ended: { reason: bad },
  moderation: { decision: 'removed', subject: { kind: 'comment', title: bad }, reason: bad, url },
  notification: { news, body: bad, url },
  unread_messages: { from: bad, others: 2, items: [{ name: bad, count: 2, url }], url },
  digest: {
    digest: 'daily',
    items: [
      { news, url },
      { news: { ...news, actor: null, about: null }, url },
    ],
    url,
  },
};

const names = Object.keys(examples) as TemplateName[];
const written = (name: TemplateName, locale: Locale) => templates[name](examples[name] as never, wordsIn(locale));

const notYou: Record<Locale, RegExp> = { en: /If it was not you, /, de: /Wenn du das nicht warst, / };
const stops: Record<Locale, RegExp> = { en: /stop them/, de: /bestell sie .* ab/ };

const all = locales.flatMap((locale) => names.map((name) => [name, locale] as const));

test.each(all)('%s in %s says who asked and what to do, in text and in HTML alike', (name, locale) => {
  const letter = written(name, locale);
  const words = wordsIn(locale);
  const { subject, text, html } = render(letter, { words, siteUrl, stopUrl: `${siteUrl}/stop` });
  expect(subject.length).toBeLessThan(80);
  expect(text).toContain(letter.reason);
  expect(letter.reason).toMatch((stoppable.has(name) ? stops : notYou)[locale]);
  expect(text).toContain(`${siteUrl}/stop`);
  // Every address that is a link in HTML can be read in the text too.
  const links = [...html.matchAll(/href="(.*?)"/g)].map(([, href = '']) => unescaped(href));
  expect(links).toContain(`${siteUrl}/stop`);
  for (const link of links) expect(text).toContain(link);
  expect(html).toContain(`<html lang="${locale}">`);
  // No picture, no script, nothing that is fetched, and nothing that people wrote but as words.
  expect(html).not.toMatch(/<img|<script|<link|url\(|src=/);
  expect(html.replaceAll(/="[^"]*"/g, '')).not.toContain('"');
});

test.each(names)('%s says nothing in one language as in another', (name) => {
  const [english, ...others] = locales.map((locale) => written(name, locale));
  for (const other of others) {
    expect(other.reason).not.toBe(english?.reason);
    expect(other.action?.label ?? 'none').not.toBe(english?.action?.label);
    expect(other.subject).not.toBe(english?.subject);
  }
});

test.each([
  ['en', 'on 5 December 2026'],
  ['de', 'am 5. Dezember 2026'],
] as const)('a letter says the day of a deletion in words: %s', (locale, day) => {
  expect(render(written('account_deletion', locale), { words: wordsIn(locale), siteUrl }).text).toContain(day);
});

const titleOf = (told: Partial<TemplateData['moderation']>, locale: Locale = 'en') =>
  templates.moderation({ ...examples.moderation, ...told }, wordsIn(locale)).lines[0];

test.each([
  ['upheld', 'Reports about your profile were upheld', 'Meldungen über dein Profil wurden bestätigt'],
  ['removed', 'Removed: Comment on Loom', 'Entfernt: Kommentar zu Loom'],
  ['back', 'Back again: Comment on Loom', 'Wieder da: Kommentar zu Loom'],
  [
    'hidden',
    'Hidden until an admin has looked: Comment on Loom',
    'Ausgeblendet, bis ein Admin es geprüft hat: Kommentar zu Loom',
  ],
  ['granted', 'Your appeal was granted: Comment on Loom', 'Deinem Einspruch wurde stattgegeben: Kommentar zu Loom'],
  ['denied', 'Your appeal was denied: Comment on Loom', 'Dein Einspruch wurde abgelehnt: Kommentar zu Loom'],
] as const)('of the decision %s', (decision: Decision, english, german) => {
  const subject = { kind: 'comment', title: 'Loom' } as const;
  expect([titleOf({ decision, subject }), titleOf({ decision, subject }, 'de')]).toEqual([english, german]);
});

test.each([
  ['project', 'Loom', 'Removed: Loom'],
  ['reply', 'Loom', 'Removed: Reply to Loom'],
  ['user', 'ada', 'Removed: Profile of ada'],
  ['message', null, 'Removed: Message'],
  ['post', null, 'Removed: Something that is gone'],
] as const)('of a %s that is called %s', (kind, title, said) => {
  expect(titleOf({ subject: { kind, title } })).toBe(said);
});

test.each([
  [0, 'Ada wrote to you', 'Ada hat dir geschrieben'],
  [1, 'Ada and 1 other wrote to you', 'Ada und 1 weitere Person haben dir geschrieben'],
  [2, 'Ada and 2 others wrote to you', 'Ada und 2 weitere haben dir geschrieben'],
])('of messages of one and %i others', (others, english, german) => {
  const told = { from: 'Ada', others, items: [{ name: 'Ada', count: 1, url }], url };
  expect(locales.map((locale) => templates.unread_messages(told, wordsIn(locale)).subject)).toEqual([english, german]);
  const [, item] = templates.unread_messages(told, wordsIn(defaultLocale)).lines;
  expect(item).toMatchObject({ text: 'Ada: 1 message' });
});

test('an address that is none of a page is no link', () => {
  const words = wordsIn(defaultLocale);
  const letter = templates.digest({ digest: 'daily', items: [{ news, url: 'javascript:alert(1)' }], url }, words);
  expect(render(letter, { words, siteUrl }).html).not.toContain('javascript');
});

test('what a stranger chose is in no letter to an address that nobody has confirmed', () => {
  // Their data hold addresses of ours, and nothing else.
  const shapes = (['verify_email', 'sign_up_again', 'reset_password', 'sign_in_code'] as const).map((name) =>
    Object.keys(examples[name]),
  );
  expect(shapes).toEqual([['url'], ['signInUrl', 'resetUrl'], ['url'], ['code']]);
});

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
