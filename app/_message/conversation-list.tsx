'use client';

import { useId, useRef, useState } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { useSettled } from '#app/_ui/use-settled.ts';
import type { Conversation } from '#server/message/conversation.output.ts';
import { ConversationRow } from './conversation-row.tsx';
import { useT } from './t-later.ts';
import { useConversations } from './use-conversations.ts';

const pauseMs = 200;

type Props = {
  /** With whom the open one is. */
  current?: string;
  /** The page's own heading, where no thread stands beside it. */
  isMain: boolean;
};

/** Own conversations, with a search for a name. */
export function ConversationList({ current, isMain }: Props) {
  const t = useT();
  const [words, setWords] = useState('');
  const text = useSettled(words.trim(), pauseMs);
  const conversations = useConversations(text);
  // Those that are looked for come as one types.
  const held = useHeldRows(conversations.items, text === '');
  const id = useId();
  const Heading = isMain ? 'h1' : 'h2';
  return (
    <>
      <div className="grid gap-3 pt-6 pb-3" {...held.area}>
        <Heading className="text-24 leading-8">{t('messages')}</Heading>
        <search>
          <NewRows held={held} place="end" />
          <label htmlFor={id} className="sr-only">
            {t('search')}
          </label>
          <input
            id={id}
            type="search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            placeholder={t('search')}
            maxLength={200}
            autoComplete="off"
            className={inputClass}
          />
        </search>
      </div>
      <Rows text={text} current={current} conversations={conversations} held={held} />
    </>
  );
}

type RowsProps = {
  text: string;
  current: string | undefined;
  conversations: ReturnType<typeof useConversations>;
  held: ReturnType<typeof useHeldRows<Conversation>>;
};

function Rows({ text, current, conversations, held: { rows, area } }: RowsProps) {
  const t = useT();
  const { isMore, readOn, isReading, hasFailed } = conversations;
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (rows.length === 0 && !isReading && !hasFailed) return text === '' ? <NoneYet /> : <NotFound text={text} />;
  return (
    <>
      <ul ref={list} aria-label={t('conversations')} className="border-line border-t" {...area}>
        {rows.map((row) => (
          <ConversationRow key={row.id} row={row} isCurrent={row.with.username === current} />
        ))}
      </ul>
      {hasFailed && (
        <p role="status" className="text-muted pt-4">
          {t('notLoaded')}
        </p>
      )}
      {(isMore || hasFailed) && (
        <Button size="small" className="my-4 self-start" disabled={isReading} onClick={readOn}>
          {hasFailed ? t('tryAgain') : t('earlierOnes')}
        </Button>
      )}
    </>
  );
}

function NoneYet() {
  const t = useT();
  return (
    <div className="border-line border-t">
      <Empty title={t('emptyTitle')} actions={<FeedLink className={buttonClass()}>{t('lookAt')}</FeedLink>}>
        {t('empty')}
      </Empty>
    </div>
  );
}

function NotFound({ text }: { text: string }) {
  const t = useT();
  return (
    <p role="status" className="border-line text-text-2 border-t pt-4">
      {t('notFound', { text })}
    </p>
  );
}
