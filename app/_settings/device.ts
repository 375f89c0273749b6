import type { Translator } from '#app/_i18n/translations.ts';

/** What a browser calls itself, in words: 'Firefox on Linux'. */
export function deviceOf(userAgent: string | null, t: Translator<'settings'>): string {
  const browser = nameIn(browsers, userAgent ?? '');
  const system = nameIn(systems, userAgent ?? '');
  if (!browser && !system) return t('unknownDevice');
  const known = browser ?? t('aBrowser');
  return system ? t('device', { browser: known, system }) : known;
}

/** In this order: most call themselves by the names of others too. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

const nameIn = (names: readonly (readonly [string, string])[], text: string) =>
  names.find(([word]) => text.includes(word))?.[1];
