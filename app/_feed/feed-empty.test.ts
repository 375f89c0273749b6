import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import german from '#messages/de/feed.json';
import english from '#messages/en/feed.json';

test.each([
  { locale: 'en', messages: english, said: 'Without the filter “rust” there are 13 projects.' },
  { locale: 'de', messages: german, said: 'Ohne den Filter „rust“ gibt es 13 Projekte.' },
])('in $locale the words that are in the way stand in quotes once', ({ locale, messages, said }) => {
  const t = createTranslator({ locale, messages });
  expect(t('without', { words: t('text', { text: 'rust' }), count: 13 })).toBe(said);
});
