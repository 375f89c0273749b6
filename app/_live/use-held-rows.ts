'use client';

import { type FocusEvent, useEffect, useRef, useState } from 'react';
import type { Named } from '#app/_trpc/first-of-each.ts';
import { heldRows, waitingCount } from './held-rows.ts';

/** A tap leaves before it presses, and between the list and its pill there is a gap. */
const lingerMs = 500;

/**
 * A list's rows as they are to be shown. While the pointer or the focus is within what `area` is spread on none moves and
 * none comes in between: what is new waits until `show` is called, or pointer and focus have gone. Where `mayWait` is false
 * all are shown as they are.
 */
export function useHeldRows<R extends Named>(rows: readonly R[], mayWait = true) {
  const { isWithin, area, forget } = useWithin();
  const [last, setLast] = useState({ rows, mayWait });
  const isHeld = isWithin && mayWait && last.mayWait;
  const shown = isHeld ? heldRows(last.rows, rows) : rows;
  if (last.mayWait !== mayWait || !isSame(last.rows, shown)) setLast({ rows: shown, mayWait });
  const show = () => {
    // The pill goes, and no event says that what was on it has left.
    forget();
    setLast({ rows, mayWait });
  };
  return { rows: shown, waiting: isHeld ? waitingCount(shown, rows) : 0, show, area };
}

const isSame = (one: readonly Named[], other: readonly Named[]): boolean =>
  one.length === other.length && one.every((row, place) => row === other[place]);

/** Whether pointer or focus is within any of the elements that `area` is spread on. */
function useWithin() {
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);
  const come = () => {
    clearTimeout(leaving.current);
    setPointer(true);
  };
  const area = {
    onPointerOver: come,
    // It may have been there before the page could hear of it.
    onPointerMove: come,
    onPointerLeave: () => {
      clearTimeout(leaving.current);
      leaving.current = setTimeout(() => setPointer(false), lingerMs);
    },
    onFocus: () => setFocus(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => setFocus(currentTarget.contains(relatedTarget)),
  };
  const forget = () => {
    setPointer(false);
    setFocus(false);
  };
  return { isWithin: hasPointer || hasFocus, area, forget };
}
