'use client';

import type { ReactNode } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { SettingsPageLink, type SettingsPath, settingsPages } from './settings-page-link.tsx';

/** What stands round each page of the settings: the way to the others, beside it or, on a phone, above it. */
export function SettingsFrame({ path, children }: { path: SettingsPath; children: ReactNode }) {
  const isInvestor = useMe()?.roles.includes('investor');
  const pages = Object.entries(settingsPages).filter(([to]) => to !== '/settings/investor' || isInvestor);
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title={settingsPages[path]} description="What you may set." path={path} hidden />
      <h1>Settings</h1>
      <div className="rail:grid-cols-[168px_minmax(0,600px)] rail:gap-16 mt-3 grid grid-cols-[minmax(0,1fr)] gap-6">
        <nav
          aria-label="Settings"
          className="max-rail:border-line max-rail:gap-4.5 max-rail:border-b rail:grid flex [scrollbar-width:none] content-start overflow-x-auto"
        >
          {pages.map(([to, name]) => (
            <SettingsPageLink
              key={to}
              to={to as SettingsPath}
              aria-current={to === path ? 'page' : undefined}
              className={place}
            >
              {name}
            </SettingsPageLink>
          ))}
        </nav>
        <div className="grid max-w-150 gap-10">{children}</div>
      </div>
    </div>
  );
}

const place =
  'relative flex min-h-11 items-center font-medium whitespace-nowrap text-muted hover:text-text focus-visible:-outline-offset-3 rail:min-h-9 aria-[current]:text-text max-rail:aria-[current]:after:absolute max-rail:aria-[current]:after:inset-x-0 max-rail:aria-[current]:after:bottom-0 max-rail:aria-[current]:after:h-0.5 max-rail:aria-[current]:after:rounded-t-[2px] max-rail:aria-[current]:after:bg-text';

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
