'use client';

import { ArrowUp } from 'lucide-react';
import { useEffect } from 'react';
import { announceRarely } from './announce-rarely.ts';
import { useT } from './t.ts';

type Props = {
  /** '7 new'; nothing is shown where nothing is said. */
  words: string | undefined;
  onShow: () => void;
  /** In the line above: in its middle, or at its end where something else stands there. */
  place?: 'middle' | 'end';
};

/** What has come waits behind it, so that no row moves by itself. It covers none, until one scrolls. */
export function Pill({ words, onShow, place = 'middle' }: Props) {
  const t = useT();
  const isThere = words !== undefined;
  useEffect(() => {
    if (isThere) announceRarely(t('somethingNew'));
  }, [isThere, t]);
  if (!isThere) return null;
  return (
    <div
      className={`touch:-mt-13 touch:mb-13 pointer-events-none sticky top-[calc(var(--header)+8px)] z-10 -mt-10 mb-10 flex h-0 ${
        place === 'middle' ? 'justify-center' : 'justify-end'
      }`}
    >
      <button
        type="button"
        onClick={onShow}
        className="bg-accent text-on-accent touch:h-11 shadow-float pointer-events-auto inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full px-3.5 font-medium"
      >
        <ArrowUp className="size-4" strokeWidth={1.75} aria-hidden="true" />
        {words}
      </button>
    </div>
  );
}
