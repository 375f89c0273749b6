'use client';

import type { ReactNode } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { SideNav, sideLink } from '#app/_ui/side-nav.tsx';
import { SettingsPageLink, type SettingsPath, settingsPages, settingsPaths } from './settings-page-link.tsx';
import { useT } from './t.ts';

/** What stands round each page of the settings: the way to the others, beside it or, on a phone, above it. */
export function SettingsFrame({ path, children }: { path: SettingsPath; children: ReactNode }) {
  const t = useT();
  const isInvestor = useMe()?.roles.includes('investor');
  const paths = settingsPaths.filter((to) => to !== '/settings/investor' || isInvestor);
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title={t(settingsPages[path])} description={t('about')} path={path} hidden />
      <h1>{t('settings')}</h1>
      <div className="rail:grid-cols-[168px_minmax(0,600px)] rail:gap-16 mt-3 grid grid-cols-[minmax(0,1fr)] gap-6">
        <SideNav label={t('settings')} path={path}>
          {paths.map((to) => (
            <SettingsPageLink key={to} to={to} aria-current={to === path ? 'page' : undefined} className={sideLink}>
              {t(settingsPages[to])}
            </SettingsPageLink>
          ))}
        </SideNav>
        <div className="grid max-w-150 gap-10">{children}</div>
      </div>
    </div>
  );
}

/** One thing that may be set, below its name. */
export function SettingsPart({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-4">
      <div className="border-line grid gap-1 border-b pb-2">
        <h2 className="text-16">{title}</h2>
        {about && <p className="text-text-2 text-pretty">{about}</p>}
      </div>
      {children}
    </section>
  );
}
