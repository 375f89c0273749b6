import './globals.css';
import type { Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { startOf } from '#server/document-start.ts';
import { appUrl, signInProviders } from '#server/env.ts';
import { directionOf, localeField, localeOf } from '#server/locale/locale.input.ts';
import { ProvidersProvider } from './_account/providers.tsx';
import { LocaleProvider } from './_i18n/locale-provider.tsx';
import { icon } from './_shell/icon.ts';
import { startPreferences } from './_shell/preferences.ts';
import { Shell } from './_shell/shell.tsx';
import { DataProvider } from './_trpc/provider.tsx';
import { SiteOriginProvider } from './_ui/document-head.tsx';

/** A document may wait the few milliseconds that its data takes, and then arrives whole: no fallback, no skeleton. */
export const instant = false;

export const viewport: Viewport = {
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1e1d1c' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const asked = await headers();
  const cookie = asked.get('cookie');
  const locale = localeOf({ field: asked.get(localeField), cookie });
  const { build, ...start } = await startOf(headers);
  return (
    <html lang={locale} dir={directionOf(locale)} data-build={build} suppressHydrationWarning>
      <head>
        <link rel="icon" href={icon} type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="apple-touch-icon" href="/icons/apple-touch-180.png" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, and it must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: startPreferences }} />
      </head>
      <body>
        <SiteOriginProvider origin={appUrl}>
          <LocaleProvider locale={locale}>
            <DataProvider start={start}>
              <ProvidersProvider providers={signInProviders}>
                <Shell>{children}</Shell>
              </ProvidersProvider>
            </DataProvider>
          </LocaleProvider>
        </SiteOriginProvider>
      </body>
    </html>
  );
}
