import { createTranslator } from 'next-intl';
import type { Locale } from '#db/vocabulary.ts';
import german from '#messages/de/mail.json' with { type: 'json' };
import germanNews from '#messages/de/notification-later.json' with { type: 'json' };
import english from '#messages/en/mail.json' with { type: 'json' };
import englishNews from '#messages/en/notification-later.json' with { type: 'json' };

/** What mails say in one language. */
export type Words = {
  locale: Locale;
  t: ReturnType<typeof createTranslator<typeof english>>;
  /** What the inbox says of the same news. */
  news: ReturnType<typeof createTranslator<typeof englishNews>>;
  /** '5 December 2026', of an ISO string. */
  day: (iso: string) => string;
};

// Another language says what the English messages say, so their types are its own.
const words: Record<Locale, Words> = {
  en: wordsOf('en', english, englishNews),
  de: wordsOf('de', german as unknown as typeof english, germanNews as unknown as typeof englishNews),
};

/** Only for the processes that do jobs: what Next bundles has its messages compiled, and no parser of them. */
export const wordsIn = (locale: Locale): Words => words[locale];

function wordsOf(locale: Locale, messages: typeof english, newsMessages: typeof englishNews): Words {
  // Days of the default language come before their months.
  const dates = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    locale,
    t: createTranslator({ locale, messages }),
    news: createTranslator({ locale, messages: newsMessages }),
    day: (iso) => dates.format(new Date(iso)),
  };
}
