import type { ReactNode } from 'react';
import { localeOf } from '#server/locale/locale.input.ts';
import { LocaleProvider } from './locale-provider.tsx';

/** The document's language for what stands beside the page, in a root of its own. */
export function DocumentLocale({ children }: { children: ReactNode }) {
  return <LocaleProvider locale={localeOf({ field: document.documentElement.lang })}>{children}</LocaleProvider>;
}
