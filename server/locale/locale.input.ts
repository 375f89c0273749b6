import { defaultLocale, type Locale, locales } from '#db/vocabulary.ts';

/** Holds what a reader chose. Who chose nothing has none, so that a document is the same for all of them. */
export const localeCookie = 'prova.locale';

/** Says the same in a request without cookies, and inside the house: one value for each language, whatever cookies hold. */
export const localeField = 'x-prova-locale';

const inCookie = new RegExp(`(?:^|;\\s*)${localeCookie.replace('.', '\\.')}=(\\w+)`);

/** What a request's fields say: the field's language, else the cookie's, else the default. Every request is asked. */
export function localeOf({ field, cookie }: { field?: string | null; cookie?: string | null }): Locale {
  const wanted = field || (cookie && inCookie.exec(cookie)?.[1]);
  return locales.find((locale) => locale === wanted) ?? defaultLocale;
}

/** Which way a language is written. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' =>
  rightToLeft.has(new Intl.Locale(locale).language) ? 'rtl' : 'ltr';

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
