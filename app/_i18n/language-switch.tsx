'use client';

import { documentsPrefix } from '#app/_device/kept-fields.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { type Locale, locales } from '#db/vocabulary.ts';
import { localeCookie } from '#server/locale/locale.input.ts';
import { useLocale } from './locale-provider.tsx';
import { useT } from './t.ts';

const yearS = 365 * 86_400;

/** Each language by its own name; the page is read anew in the one that is chosen. */
export function LanguageSwitch({ className }: { className: string }) {
  const t = useT();
  const here = useLocale();
  const isMember = useMe() !== null;
  return (
    <fieldset aria-label={t('language')} className="tablet:gap-x-5 ms-auto flex gap-x-3">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === here}
          onClick={() => void speak(locale, isMember)}
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
async function speak(locale: Locale, isMember: boolean): Promise<void> {
  // biome-ignore lint/suspicious/noDocumentCookie: the one way that every browser knows
  document.cookie = `${localeCookie}=${locale}; Path=/; Max-Age=${yearS}; SameSite=Lax`;
  if (isMember) haveMailsIn(locale);
  const names = 'caches' in window ? await caches.keys() : [];
  await Promise.all(names.filter((name) => name.startsWith(documentsPrefix)).map((name) => caches.delete(name)));
  location.reload();
}

/** Goes on while the page is read anew. Where it fails, mails are as they were, and the switch can be pressed again. */
function haveMailsIn(locale: Locale): void {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ locale });
  fetch('/api/trpc/account.setLocale', { method: 'POST', keepalive: true, headers, body }).catch(() => undefined);
}
