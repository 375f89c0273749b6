'use client';

import type { Translator } from '#app/_i18n/translations.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Conversation } from '#server/message/conversation.output.ts';
import { useT } from './t-later.ts';
import { ThreadLink } from './thread-link.tsx';

/** With whom one talks, what was said last, and how much of it is new. */
export function ConversationRow({ row, isCurrent }: { row: Conversation; isCurrent: boolean }) {
  const t = useT();
  const { with: other, lastMessageAt, unreadCount, blocked } = row;
  const isNew = unreadCount > 0;
  return (
    <li
      className={`group border-line relative grid min-h-18 grid-cols-[40px_minmax(0,1fr)_auto] items-center gap-x-3 border-b py-3 ps-2 pe-3 ${
        isCurrent ? 'bg-sunken' : 'hover:bg-hover'
      }`}
    >
      <Avatar username={other.username} name={other.displayName} url={other.avatarUrl} size="large" />
      <div className="grid min-w-0 gap-0.5">
        <ThreadLink
          username={other.username}
          data-row=""
          aria-current={isCurrent ? 'page' : undefined}
          className={`stretch focus-visible:after:outline-accent truncate focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 ${
            isNew ? 'font-semibold' : 'font-medium'
          }`}
        >
          <bdi>{other.displayName || other.username}</bdi>
          {isNew && <span className="sr-only">{t('unread', { count: unreadCount })}</span>}
        </ThreadLink>
        <p dir="auto" className={`truncate ${isNew ? 'text-text' : 'text-muted'}`}>
          {blocked ? t('blocked') : excerptOf(row, t)}
        </p>
      </div>
      <div className="grid justify-items-end gap-1 self-start pt-0.5">
        {lastMessageAt && <Time iso={lastMessageAt} className="text-12 text-muted whitespace-nowrap" />}
        {isNew && (
          <span
            aria-hidden="true"
            className="bg-accent text-on-accent text-11 min-w-4.5 rounded-full px-1 text-center leading-[18px] font-semibold tabular-nums"
          >
            {unreadCount > 99 ? '99+' : unreadCount}
          </span>
        )}
      </div>
    </li>
  );
}

function excerptOf({ lastMessageAt, lastMessageText }: Conversation, t: Translator<'message-later'>): string {
  if (lastMessageAt === null) return t('nothing');
  return lastMessageText ?? t('deleted');
}
