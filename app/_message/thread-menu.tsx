'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useId, useRef } from 'react';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { IconButton } from '#app/_ui/button.tsx';
import type { Thread } from '#server/message/message.output.ts';
import { setBlock } from './block.ts';
import { useT } from './t-later.ts';

/** What else one does about whom one talks with. The platform's own popover closes by Escape or a click beside it. */
export function ThreadMenu({ thread: { with: other, writing, items } }: { thread: Thread }) {
  const t = useT();
  const queryClient = useQueryClient();
  const popover = useRef<HTMLDivElement>(null);
  const id = useId();
  const name = other.displayName || other.username;
  const block = (blocks: boolean) => {
    popover.current?.hidePopover();
    void setBlock(queryClient, other, { blocks, t });
  };
  return (
    <>
      <IconButton label={t('more')} popoverTarget={id}>
        <Ellipsis className="size-5" aria-hidden="true" />
      </IconButton>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="rounded-8 bg-raised text-text shadow-float fixed inset-auto end-[max(var(--gutter),calc((100vw-var(--wide))/2))] top-[calc(var(--header)+52px)] m-0 w-56 p-1.5"
      >
        <ProfileLink username={other.username} className={item}>
          {t('openProfile')}
        </ProfileLink>
        {items.length > 0 && (
          <button type="button" onClick={() => block(writing !== 'blocked')} className={`${item} w-full`}>
            <span className="truncate">
              {t.rich(writing === 'blocked' ? 'unblock' : 'block', { name: () => <bdi>{name}</bdi> })}
            </span>
          </button>
        )}
      </div>
    </>
  );
}

const item = 'flex min-h-9 touch:min-h-11 items-center rounded-6 px-3 text-start font-medium hover:bg-hover';
