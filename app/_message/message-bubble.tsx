'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import type { Message } from '#server/message/message.output.ts';
import type { Person } from '#server/profile/person.output.ts';
import { LinkedText } from './linked-text.tsx';
import { MessageTools } from './message-tools.tsx';
import { useT } from './t-later.ts';

type Props = {
  message: Message;
  other: Person;
  /** Whether the next one is of the same person: then it says nothing of when. */
  isFollowed: boolean;
  /** 'Read' or 'Sent' below the last own one. */
  state: string;
};

/** What one of the two said: own at the right. */
export function MessageBubble({ message, other, isFollowed, state }: Props) {
  const t = useT();
  const f = useFormats();
  const { isOwn, body, deleted, createdAt } = message;
  const isEnd = !isFollowed || state !== '';
  return (
    <li className={`group flex flex-col ${isOwn ? 'items-end' : 'items-start'} ${isEnd ? 'pb-3' : 'pb-1'}`}>
      <div className={`flex max-w-full items-center gap-1 ${isOwn ? 'flex-row-reverse' : ''}`}>
        <p
          dir="auto"
          title={`${f.dateBy(createdAt, exactUtc)} UTC`}
          className={`${bubble} ${deleted ? looks.deleted : isOwn ? looks.own : looks.others}`}
        >
          <span className="sr-only">
            {isOwn ? t('you') : t('saidBy', { name: other.displayName || other.username })}{' '}
          </span>
          {deleted ? t('deleted') : <LinkedText text={body} />}
        </p>
        {!deleted && <MessageTools message={message} username={other.username} />}
      </div>
      {isEnd && (
        <p className="text-12 text-muted pt-1 tabular-nums">
          <ClockTime iso={createdAt} />
          {state && ` · ${state}`}
        </p>
      )}
    </li>
  );
}

/** '14:05', of the reader's own time zone once scripts run here. */
function ClockTime({ iso }: { iso: string }) {
  const f = useFormats();
  return <time dateTime={iso}>{f.dateBy(iso, useIsLive() ? clock : clockUtc)}</time>;
}

export const bubble =
  'rounded-8 max-w-[min(68ch,calc(100vw-112px))] min-w-0 px-3 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap';
export const looks = {
  own: 'bg-accent-soft text-text',
  others: 'bg-sunken text-text',
  deleted: 'border-line text-muted border',
};

const clock = { hour: '2-digit', minute: '2-digit' } as const;
const clockUtc = { ...clock, timeZone: 'UTC' } as const;
const exactUtc = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
