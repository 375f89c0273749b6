'use client';

import type { ReactNode } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { untilWhen } from '#app/_me/until-when.ts';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { formatDate } from '#app/_ui/time.tsx';

/** Above every page, what a person must know of their account before they try to write. */
export function AccountNotice() {
  const me = useMe();
  if (me?.purgeAt) {
    return (
      <Notice>
        You have deleted your account. It is gone for good on {formatDate(me.purgeAt)}.{' '}
        <SettingsPageLink to="/settings/data" className="font-semibold underline underline-offset-3">
          Take it back
        </SettingsPageLink>
      </Notice>
    );
  }
  if (me?.suspendedUntil) {
    return (
      <Notice>
        Your account is suspended {untilWhen(me.suspendedUntil)}: you can read and{' '}
        <SettingsPageLink to="/settings/data" className="font-semibold underline underline-offset-3">
          take your data
        </SettingsPageLink>
        , not write.
      </Notice>
    );
  }
  return null;
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <aside aria-label="About your account" className="bg-warn-soft text-warn print:hidden">
      <p className="wrap py-2.5 text-pretty">{children}</p>
    </aside>
  );
}
