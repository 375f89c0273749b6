'use client';

import type { ReactNode } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { forGood } from '#db/vocabulary.ts';
import { useT } from './t.ts';

/** Above every page, what a person must know of their account before they try to write. */
export function AccountNotice() {
  const t = useT();
  const f = useFormats();
  const me = useMe();
  if (me?.purgeAt) {
    return <Notice>{t.rich('deleted', { date: f.date(me.purgeAt), link: dataLink })}</Notice>;
  }
  if (me?.suspendedUntil) {
    return (
      <Notice>
        {me.suspendedUntil === forGood
          ? t.rich('suspendedForGood', { link: dataLink })
          : t.rich('suspended', { date: f.date(me.suspendedUntil), link: dataLink })}
      </Notice>
    );
  }
  return null;
}

const dataLink = (text: ReactNode) => (
  <SettingsPageLink to="/settings/data" className="font-semibold underline underline-offset-3">
    {text}
  </SettingsPageLink>
);

function Notice({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <aside aria-label={t('aboutAccount')} className="bg-warn-soft text-warn print:hidden">
      <p className="wrap py-2.5 text-pretty">{children}</p>
    </aside>
  );
}
