'use client';

import { useId, useRef, useState } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { useSettled } from '#app/_ui/use-settled.ts';
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
  const id = useId();
  const Heading = isMain ? 'h1' : 'h2';
  return (
    <>
      <div className="grid gap-3 pt-6 pb-3">
        <Heading className="text-24 leading-8">{t('messages')}</Heading>
        <search>
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
            className={`${inputClass} touch:min-h-11`}
          />
        </search>
      </div>
      <Rows text={text} current={current} />
    </>
  );
}

function Rows({ text, current }: { text: string; current: string | undefined }) {
  const t = useT();
  const { items, isMore, readOn, isReading, hasFailed } = useConversations(text);
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (items.length === 0 && !isReading && !hasFailed) return text === '' ? <NoneYet /> : <NotFound text={text} />;
  return (
    <>
      <ul ref={list} aria-label={t('conversations')} className="border-line border-t">
        {items.map((row) => (
          <ConversationRow key={row.id} row={row} isCurrent={row.with.username === current} />
        ))}
      </ul>
      {hasFailed && (
        <p role="status" className="text-muted pt-4">
          {t('notLoaded')}
        </p>
      )}
      {(isMore || hasFailed) && (
        <Button size="small" className="touch:min-h-11 my-4 self-start" disabled={isReading} onClick={readOn}>
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
