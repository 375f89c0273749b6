'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { segment, segments } from '#app/_ui/tabs.ts';
import type { Comment } from '#server/comment/comment.output.ts';
import type { ThreadOrder } from './comment-thread.ts';
import { useT } from './t.ts';

type Props = { order: ThreadOrder; onOrder: (order: ThreadOrder) => void; isLong: boolean; fresh: Comment[] };

/** In which order the threads stand, and a way through what is new. */
export function CommentsBar({ order, onOrder, isLong, fresh }: Props) {
  const t = useT();
  if (!isLong && fresh.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 pt-3">
      {isLong && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
        <div role="group" aria-label={t('order')} className={segments}>
          {orders.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === order ? 'true' : undefined}
              onClick={() => onOrder(one)}
              className={`${segment} aria-[current]:bg-surface aria-[current]:text-text aria-[current]:ring-line-2 text-12 px-2.5 aria-[current]:ring-1`}
            >
              {t(one)}
            </button>
          ))}
        </div>
      )}
      {fresh.length > 0 && <NextNew fresh={fresh} />}
    </div>
  );
}

const orders: ThreadOrder[] = ['oldest', 'newest', 'top'];

function NextNew({ fresh }: { fresh: Comment[] }) {
  const t = useT();
  const [place, setPlace] = useState(0);
  const goOn = () => {
    const item = document.getElementById(`comment-${fresh[place % fresh.length]?.id}`);
    item?.scrollIntoView({ block: 'center' });
    item?.focus({ preventScroll: true });
    setPlace(place + 1);
  };
  return (
    <Button size="small" look="ghost" onClick={goOn} className="ms-auto">
      {place === 0 ? t('firstNew') : t('nextNew')}
    </Button>
  );
}
