'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { SettingsPageLink } from '#app/_settings/settings-page-link.tsx';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import type { Thread } from '#server/message/message.output.ts';
import { setBlock } from './block.ts';

/** Whether one may write here now. */
export function useMayWrite({ writing }: Thread): boolean {
  const me = useMe();
  return writing === 'open' && me !== null && me.emailVerified && !me.suspendedUntil && !me.purgeAt;
}

/** In the place where one would write: why one cannot, and what to do. */
export function WhyNot({ thread }: { thread: Thread }) {
  const queryClient = useQueryClient();
  const { with: other, writing } = thread;
  const name = other.displayName || other.username;
  if (writing === 'gone') return <Foot>They have left. What was said stays here for you.</Foot>;
  if (writing === 'refused') return <Foot>{name} takes no messages from you.</Foot>;
  if (writing === 'blocked') {
    return (
      <Foot action={<Button onClick={() => void setBlock(queryClient, other, false)}>Unblock</Button>}>
        You have blocked {name}. Neither of you can write.
      </Foot>
    );
  }
  if (writing === 'closed') {
    const profile = (
      <ProfileLink username={other.username} className={buttonClass()}>
        Open profile
      </ProfileLink>
    );
    return (
      <Foot action={profile}>
        {name} gets messages from people whom they follow or have talked with. Follow them so that they notice you, or
        ask for an intro about a project.
      </Foot>
    );
  }
  return <NotNow />;
}

/** For reasons of one's own account. */
function NotNow() {
  const me = useMe();
  if (me?.emailVerified) return <Foot>Your account cannot write at the moment.</Foot>;
  const settings = (
    <SettingsPageLink to="/settings" className={buttonClass()}>
      Settings
    </SettingsPageLink>
  );
  return <Foot action={settings}>Confirm your e-mail address, and you can write.</Foot>;
}

function Foot({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="border-line nav:pl-6 flex flex-wrap items-center gap-3 border-t py-3">
      <p className="text-text-2 min-w-0 flex-1 basis-60 text-pretty">{children}</p>
      {action}
    </div>
  );
}
