'use client';

import { AboutLink } from '#app/_about/about-link.tsx';
import { EventsLink } from '#app/_event/events-link.tsx';
import { LanguageSwitch } from '#app/_i18n/language-switch.tsx';
import { SpeedLink } from '#app/_speed/speed-link.tsx';
import { Link } from '#app/_ui/link.tsx';
import { useT } from './t.ts';

/** Below every page: what the site is and how it reckons. */
export function Footer() {
  const t = useT();
  return (
    <footer className="border-line border-t print:hidden">
      <nav aria-label={t('aboutThisSite')} className="wrap text-12 tablet:gap-x-5 flex flex-wrap gap-x-3 py-3">
        <AboutLink className={link}>{t('about')}</AboutLink>
        <Link href="/formulas" prefetch="intent" className={link}>
          {t('formulas')}
        </Link>
        <SpeedLink className={link}>{t('speed')}</SpeedLink>
        <EventsLink className={link}>{t('eventsShort')}</EventsLink>
        <LanguageSwitch className={link} />
      </nav>
    </footer>
  );
}

const link = 'text-muted hover:text-text touch:min-h-11 inline-flex min-h-7 items-center';
