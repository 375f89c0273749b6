'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { leftBy } from '#app/_device/owner.ts';
import { onEndedWrite, sayEnd, useSessionEnd } from '#app/_device/session-end.ts';
import { useFormats } from '#app/_i18n/formats.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink, signInHref } from '#app/_me/sign-in-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { toast } from '#app/_ui/toast.ts';
import { forGood } from '#db/vocabulary.ts';
import { useT } from './t.ts';

/** Above every page, what a person must know of their account before they try to write. */
export function AccountNotice() {
  const t = useT();
  const f = useFormats();
  const me = useMe();
  const hasEnded = useSessionEnd();
  const isMember = me !== null;
  useEffect(sayEnd, []);
  useEffect(() => {
    // The page stays, since what a form holds may be nowhere else.
    const say = () =>
      toast({ title: t('sessionEnded'), key: 'session-ended', action: { name: t('signIn'), act: leaveToSignIn } });
    return isMember ? onEndedWrite(say) : undefined;
  }, [isMember, t]);
  if (!me) return hasEnded ? <EndNotice /> : null;
  if (me.purgeAt) {
    return <Notice>{t.rich('deleted', { date: f.date(me.purgeAt), link: dataLink })}</Notice>;
  }
  if (me.suspendedUntil) {
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

function EndNotice() {
  const t = useT();
  const isOnSignIn = usePathname() === '/sign-in';
  const link = (text: ReactNode) =>
    isOnSignIn ? text : <SignInLink className="font-semibold underline underline-offset-3">{text}</SignInLink>;
  return (
    <Notice role="status">
      {t('sessionEnded')} {t.rich(leftBy() ? 'signInKept' : 'signInAgain', { link })}
    </Notice>
  );
}

function leaveToSignIn(): void {
  const { pathname, search } = location;
  void import('#app/_device/leave-nothing.ts')
    .then(({ leaveUnsent }) => leaveUnsent())
    // Then the next document puts away what is here.
    .catch(() => {})
    .finally(() => location.assign(signInHref(pathname + search)));
}

function Notice({ role, children }: { role?: 'status'; children: ReactNode }) {
  const t = useT();
  return (
    <aside aria-label={t('aboutAccount')} className="bg-warn-soft text-warn print:hidden">
      <p role={role} className="wrap py-2.5 text-pretty">
        {children}
      </p>
    </aside>
  );
}
