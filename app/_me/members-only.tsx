'use client';

import { redirect, usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { Link } from '#app/_ui/link.tsx';
import { useMe } from './bootstrap-query.ts';
import { signInHref } from './sign-in-link.tsx';
import { useT } from './t.ts';

type Props = {
  /** Which of the person's roles it is for; all of them have it where none is named. */
  role?: 'validator' | 'investor' | 'admin';
  children: ReactNode;
};

/** A page of the person signed in. Whoever is not is sent to sign in, and comes back. */
export function MembersOnly({ role, children }: Props) {
  const pathname = usePathname();
  const me = useMe();
  if (!me) redirect(signInHref(pathname));
  if (role && !me.roles.includes(role)) return <NotForYou path={pathname} role={role} />;
  // What others read until then too, an admin may not.
  const isHalted = role === 'admin' && (me.suspendedUntil || me.purgeAt);
  return isHalted ? <NotForYou path={pathname} role="halted" /> : children;
}

function NotForYou({ path, role }: { path: string; role: NonNullable<Props['role']> | 'halted' }) {
  const t = useT();
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title={t('notForYou')} description={t('notForYouAbout')} path={path} hidden />
      <Empty
        title={t('notForYouTitle')}
        heading="h1"
        actions={
          <>
            {role === 'investor' && (
              <Link href="/investors/apply" prefetch="intent" className={buttonClass({ look: 'primary' })}>
                {t('become')}
              </Link>
            )}
            <FeedLink className={buttonClass()}>{t('look')}</FeedLink>
          </>
        }
      >
        {t(`for-${role}`)}
      </Empty>
    </div>
  );
}
