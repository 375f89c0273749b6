'use client';

import { documentsPrefix } from '#app/_device/kept-fields.ts';
import { type Locale, localeCookie, locales } from '#server/locale/locale.input.ts';
import { useLocale } from './locale-provider.tsx';
import { useT } from './t.ts';

const yearS = 365 * 86_400;

/** Each language by its own name; the page is read anew in the one that is chosen. */
export function LanguageSwitch({ className }: { className: string }) {
  const t = useT();
  const here = useLocale();
  return (
    <fieldset aria-label={t('language')} className="ms-auto flex gap-x-5">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === here}
          onClick={() => void speak(locale)}
          className={`${className} aria-pressed:text-text aria-pressed:font-medium`}
        >
          {nameOf(locale)}
        </button>
      ))}
    </fieldset>
  );
}

const nameOf = (locale: Locale): string => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;

/** What this device kept was in the other language. */
async function speak(locale: Locale): Promise<void> {
  // biome-ignore lint/suspicious/noDocumentCookie: the one way that every browser knows
  document.cookie = `${localeCookie}=${locale}; Path=/; Max-Age=${yearS}; SameSite=Lax`;
  const names = 'caches' in window ? await caches.keys() : [];
  await Promise.all(names.filter((name) => name.startsWith(documentsPrefix)).map((name) => caches.delete(name)));
  location.reload();
}
