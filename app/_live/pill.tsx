'use client';

import { ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { announceRarely } from './announce-rarely.ts';
import { useT } from './t.ts';

type Props = {
  /** '7 new'; nothing is shown where nothing is said. */
  words: string | undefined;
  onShow: () => void;
  /** In the line above: in its middle, or at its end where something else stands there. */
  place?: 'middle' | 'end';
  /** The id of the first that it shows; the first row of the list beside it where left out. */
  firstId?: string | undefined;
};

export const pillLook =
  'bg-accent text-on-accent touch:h-11 shadow-float pointer-events-auto inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full px-3.5 font-medium';

/**
 * What has come waits behind it, so that no row moves by itself. It covers none, until one scrolls. Whoever presses it is
 * led to the first that it shows.
 */
export function Pill({ words, onShow, place = 'middle', firstId }: Props) {
  const t = useT();
  const self = useRef<HTMLDivElement>(null);
  const pressed = useRef<{ firstId: string | undefined }>(undefined);
  const isThere = words !== undefined;
  useEffect(() => {
    if (isThere || !pressed.current) return;
    const { firstId } = pressed.current;
    pressed.current = undefined;
    // Where the read failed and it was shown later, one may be elsewhere by then.
    if (document.activeElement !== document.body) return;
    const first = firstId
      ? document.getElementById(firstId)
      : self.current?.parentElement?.querySelector('li, tbody tr');
    first?.scrollIntoView({ block: 'nearest' });
    first?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }, [isThere]);
  useEffect(() => {
    if (isThere) announceRarely(t('somethingNew'));
  }, [isThere, t]);
  const show = () => {
    pressed.current = { firstId };
    onShow();
  };
  return (
    <div
      ref={self}
      className={`touch:-mt-13 touch:mb-13 pointer-events-none sticky top-[calc(var(--header)+8px)] z-10 -mt-10 mb-10 flex h-0 ${
        place === 'middle' ? 'justify-center' : 'justify-end'
      }`}
    >
      {isThere && (
        <button type="button" onClick={show} className={pillLook}>
          <ArrowUp className="size-4" strokeWidth={1.75} aria-hidden="true" />
          {words}
        </button>
      )}
    </div>
  );
}
