'use client';

import { createContext, type ReactNode, use } from 'react';
import { useCatalogue } from '#app/_i18n/use-catalogue';
import { defaultLocale, type Locale } from '#db/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';

type Speech = {
  locale: Locale;
  /** Undefined for the default language. */
  catalogue: Catalogue | undefined;
};

export const Speech = createContext<Speech>({ locale: defaultLocale, catalogue: undefined });

/** The root layout gives the document's language to every page below it. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const catalogue = useCatalogue(locale);
  return <Speech value={{ locale, catalogue }}>{children}</Speech>;
}

/** The document's language, for `Intl` and for what is said in several. */
export const useLocale = (): Locale => use(Speech).locale;
