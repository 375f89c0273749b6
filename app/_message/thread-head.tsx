'use client';

import { ChevronLeft } from 'lucide-react';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import type { Thread } from '#server/message/message.output.ts';
import { MessagesLink } from './messages-link.tsx';
import { useT } from './t-later.ts';
import { ThreadMenu } from './thread-menu.tsx';

/** With whom one talks; on a phone the way back to the list. */
export function ThreadHead({ thread }: { thread: Thread }) {
  const t = useT();
  const { with: other, writing } = thread;
  const name = other.displayName || other.username;
  return (
    <header className="border-line nav:ps-6 flex min-h-14 items-center gap-2.5 border-b">
      <MessagesLink
        aria-label={t('allOfThem')}
        className="rounded-8 text-muted hover:bg-hover hover:text-text nav:hidden -ms-2.5 inline-grid size-11 shrink-0 place-items-center"
      >
        <ChevronLeft className="size-5" aria-hidden="true" />
      </MessagesLink>
      <Avatar username={other.username} name={other.displayName} url={other.avatarUrl} size="medium" />
      <h1 className="text-16 min-w-0 flex-1 truncate tracking-normal">
        {writing === 'gone' ? (
          name
        ) : (
          <ProfileLink username={other.username} className="hover:underline">
            <bdi>{name}</bdi>
          </ProfileLink>
        )}
      </h1>
      {writing !== 'gone' && <ThreadMenu thread={thread} />}
    </header>
  );
}
