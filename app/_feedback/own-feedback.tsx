'use client';

import { useList } from '#app/_trpc/list-query.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { ownFeedbackQuery } from './feedback-query.ts';
import { FeedbackWords } from './feedback-words.tsx';
import { useT } from './t.ts';

/** What oneself has sent, each with its answer. */
export function OwnFeedback({ cursor }: { cursor: string | undefined }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(ownFeedbackQuery(cursor));
  return (
    <section aria-labelledby="sent-title">
      <h2 id="sent-title" className="text-16 pb-2">
        {t('mine')}
      </h2>
      <div className="border-line border-t">
        {items.length === 0 && <Empty title={t('none')}>{t('noneAbout')}</Empty>}
        <ul>
          {items.map((item) => (
            <li key={item.id} className="border-line border-b py-4">
              <FeedbackWords
                feedback={item}
                state={t(item.closedAt ? (item.answer ? 'state-answered' : 'state-closed') : 'state-open')}
              />
            </li>
          ))}
        </ul>
        {items.length > 0 && (
          <ListEnd
            shown={t('shown', { count: items.length })}
            nextHref={nextCursor && `/feedback?cursor=${encodeURIComponent(nextCursor)}`}
            nextWords={t('earlier')}
            onNext={readOn}
            isComing={isReadingOn}
            hasFailed={readOnFailed}
          />
        )}
      </div>
    </section>
  );
}
