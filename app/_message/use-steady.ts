import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Nearer to its end than that one is at its end, and stays there. */
const nearPx = 8;

/** Of a list that is read from below: whether what comes next is in sight. */
export const isAtItsEnd = ({ scrollTop }: Element): boolean => Math.abs(scrollTop) <= nearPx;

/**
 * Keeps in place what one reads of a list that is read from below, whatever comes above or below it. Browsers do so for
 * lists that are read from above alone.
 * @returns to be called when it was scrolled
 */
export function useSteady(scroller: RefObject<HTMLElement | null>): () => void {
  const kept = useRef<{ row: Element; top: number }>(undefined);
  const remember = () => {
    const box = scroller.current;
    const row = box && !isAtItsEnd(box) ? firstInSight(box) : undefined;
    kept.current = box && row ? { row, top: topIn(box, row) } : undefined;
  };
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && kept.current?.row.isConnected) box.scrollBy(0, topIn(box, kept.current.row) - kept.current.top);
    remember();
  });
  return remember;
}

const topIn = (box: Element, row: Element): number => row.getBoundingClientRect().top - box.getBoundingClientRect().top;

function firstInSight(box: Element): Element | undefined {
  const { top } = box.getBoundingClientRect();
  return [...box.querySelectorAll('li')].find((row) => row.getBoundingClientRect().bottom > top);
}
