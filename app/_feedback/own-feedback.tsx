'use client';

import { useList } from '#app/_trpc/list-query.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { ownFeedbackQuery } from './feedback-query.ts';
import { FeedbackWords } from './feedback-words.tsx';

/** What oneself has sent, each with its answer. */
export function OwnFeedback({ cursor }: { cursor: string | undefined }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(ownFeedbackQuery(cursor));
  return (
    <section aria-labelledby="sent-title">
      <h2 id="sent-title" className="text-16 pb-2">
        What you have sent
      </h2>
      <div className="border-line border-t">
        {items.length === 0 && <Empty title="Nothing yet">What you send stands here, with the answer to it.</Empty>}
        <ul>
          {items.map((item) => (
            <li key={item.id} className="border-line border-b py-4">
              <FeedbackWords feedback={item} state={item.closedAt ? (item.answer ? 'Answered' : 'Closed') : 'Open'} />
            </li>
          ))}
        </ul>
        {items.length > 0 && (
          <ListEnd
            shown={`${formatNumber(items.length)} shown`}
            nextHref={nextCursor && `/feedback?cursor=${encodeURIComponent(nextCursor)}`}
            nextWords="Earlier"
            onNext={readOn}
            isComing={isReadingOn}
            hasFailed={readOnFailed}
          />
        )}
      </div>
    </section>
  );
}
