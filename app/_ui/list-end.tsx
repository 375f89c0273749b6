'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import { buttonClass } from './button.tsx';
import { Link } from './link.tsx';
import { useT } from './t.ts';
import { whenNear } from './when-near.ts';

type ListEndProps = {
  /** What is shown so far, '40 of 1,284 shown'. */
  shown: string;
  /** The list's next part as a page of its own; null at the end. */
  nextHref: string | null;
  nextWords: string;
  /** Adds the next part below. */
  onNext: () => void;
  isComing: boolean;
  hasFailed: boolean;
  /** Adds it before the reader arrives here. */
  ahead?: boolean;
};

/** The end of a list and the way on: a link, which where scripts run adds the next part below instead. */
export function ListEnd({ shown, nextHref, nextWords, onNext, isComing, hasFailed, ahead = false }: ListEndProps) {
  const t = useT();
  const end = useRef<HTMLDivElement>(null);
  const next = useRef(onNext);
  next.current = onNext;
  const waits = ahead && nextHref !== null && !isComing && !hasFailed;

  useEffect(() => {
    if (!waits || !end.current) return;
    return whenNear(end.current, '1200px', () => next.current());
  }, [waits]);

  const addHere = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (event.type === 'click') onNext();
  };

  return (
    <div
      ref={end}
      // The browser holds the rows in their places as others come above this, not this, which would lead on and on.
      className="text-12 text-muted flex min-h-19 items-center justify-between gap-4 py-5 [overflow-anchor:none]"
    >
      <p className="tabular-nums" role="status">
        {hasFailed ? t('nextFailed') : shown}
      </p>
      {nextHref && (
        <Link
          href={nextHref}
          rel="next"
          scroll={false}
          onMouseDown={addHere}
          onClick={addHere}
          className={buttonClass({ size: 'small' })}
        >
          {hasFailed ? t('tryAgain') : nextWords}
        </Link>
      )}
    </div>
  );
}
