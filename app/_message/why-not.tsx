'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import type { Thread } from '#server/message/message.output.ts';
import { setBlock } from './block.ts';
import { useT } from './t-later.ts';

/** Whether one may write here now. */
export function useMayWrite({ writing }: Thread): boolean {
  const me = useMe();
  return writing === 'open' && me !== null && me.emailVerified && !me.suspendedUntil && !me.purgeAt;
}

/** In the place where one would write: why one cannot, and what to do. */
export function WhyNot({ thread }: { thread: Thread }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { with: other, writing } = thread;
  const name = other.displayName || other.username;
  if (writing === 'gone') return <Foot>{t('gone')}</Foot>;
  if (writing === 'refused') return <Foot>{t('refused', { name })}</Foot>;
  if (writing === 'blocked') {
    const unblock = () => void setBlock(queryClient, other, { blocks: false, t });
    return <Foot action={<Button onClick={unblock}>{t('unblockOne')}</Button>}>{t('youBlocked', { name })}</Foot>;
  }
  if (writing === 'closed') {
    const profile = (
      <ProfileLink username={other.username} className={buttonClass()}>
        {t('openProfile')}
      </ProfileLink>
    );
    return <Foot action={profile}>{t('closed', { name })}</Foot>;
  }
  return <NotNow />;
}

/** For reasons of one's own account. */
function NotNow() {
  const t = useT();
  const me = useMe();
  if (me?.emailVerified) return <Foot>{t('cannotNow')}</Foot>;
  const settings = (
    <SettingsPageLink to="/settings" className={buttonClass()}>
      {t('settings')}
    </SettingsPageLink>
  );
  return <Foot action={settings}>{t('confirmFirst')}</Foot>;
}

function Foot({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="border-line nav:ps-6 flex flex-wrap items-center gap-3 border-t py-3">
      <p className="text-text-2 min-w-0 flex-1 basis-60 text-pretty">{children}</p>
      {action}
    </div>
  );
}
