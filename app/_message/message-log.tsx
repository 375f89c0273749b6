'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { Button } from '#app/_ui/button.tsx';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import type { Thread } from '#server/message/message.output.ts';
import { daysOf } from './days.ts';
import { MessageBubble } from './message-bubble.tsx';
import { PendingBubble } from './pending-bubble.tsx';
import type { Pending } from './pending-messages.ts';
import { useT } from './t-later.ts';
import { readOlder } from './thread-query.ts';
import { useSteady } from './use-steady.ts';

/** How near to its top one is when the part before is read. */
const aheadPx = 600;

type Props = { ref: RefObject<HTMLElement | null>; thread: Thread; pending: Pending[]; onScroll: () => void };

/**
 * What was said, day by day, read from below: it opens at the latest, and what is older is added above without moving
 * what one reads.
 */
export function MessageLog({ ref, thread, pending, onScroll }: Props) {
  const t = useT();
  const f = useFormats();
  const { with: other, items, othersReadAt } = thread;
  const name = other.displayName || other.username;
  const { read, isReading, hasFailed } = useOlder(thread);
  const isLive = useIsLive();
  const remember = useSteady(ref);
  const lastOwn = items.findLast(({ isOwn, deleted }) => isOwn && !deleted)?.id;
  return (
    <section
      ref={ref}
      aria-label={t('with', { name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        remember();
        onScroll();
        if (scrollHeight - clientHeight - Math.abs(scrollTop) < aheadPx && !hasFailed) read();
      }}
      className="nav:ps-6 flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain [overflow-anchor:none]"
    >
      <div className="pt-4 pb-3" role="log" aria-label={t('messages')}>
        {thread.older && (
          <div className="grid justify-items-center gap-2 pb-4">
            {hasFailed && <p className="text-muted">{t('olderFailed')}</p>}
            <Button size="small" disabled={isReading} onClick={read}>
              {hasFailed ? t('tryAgain') : t('older')}
            </Button>
          </div>
        )}
        {items.length + pending.length === 0 && (
          <p className="text-muted py-10 text-center">{thread.writing === 'open' ? t('sayHello') : t('nothingYet')}</p>
        )}
        {daysOf(items, { isLive, t, f }).map(({ day, messages }) => (
          <section key={day} aria-label={day}>
            <h2 className="text-12 text-muted py-3 text-center font-medium">{day}</h2>
            <ol>
              {messages.map((message, n) => (
                <MessageBubble
                  key={message.id}
                  message={message}
                  other={other}
                  isFollowed={messages[n + 1]?.isOwn === message.isOwn}
                  state={
                    message.id === lastOwn
                      ? othersReadAt && othersReadAt >= message.createdAt
                        ? t('read')
                        : t('sent')
                      : ''
                  }
                />
              ))}
            </ol>
          </section>
        ))}
        {pending.length > 0 && (
          <ol>
            {pending.map((one) => (
              <PendingBubble key={one.key} username={other.username} pending={one} />
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}

function useOlder({ with: { username }, older }: Thread) {
  const queryClient = useQueryClient();
  const [state, setState] = useState<'' | 'reading' | 'failed'>('');
  const read = () => {
    if (state === 'reading' || !older) return;
    setState('reading');
    readOlder(queryClient, username).then(
      () => setState(''),
      () => setState('failed'),
    );
  };
  return { read, isReading: state === 'reading', hasFailed: state === 'failed' };
}
