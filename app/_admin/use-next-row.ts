import { useEffect, useRef } from 'react';

/**
 * For what is pressed in a row and goes with it. `leave` says that it is about to, and gives what takes that back: once the
 * row is gone, the focus is at the one that stood behind it, or before; where none is left, at the page's heading.
 */
export function useNextRow<E extends Element>() {
  const row = useRef<E>(null);
  const next = useRef<Element | null>(undefined);
  useEffect(() => () => focusAt(next.current), []);
  const leave = () => {
    const here = row.current?.closest('li');
    next.current = here && (here.nextElementSibling ?? here.previousElementSibling);
    return () => {
      next.current = undefined;
    };
  };
  return { row, leave };
}

/** Undefined where nobody has left. */
function focusAt(next: Element | null | undefined): void {
  if (next === undefined) return;
  const place = next?.isConnected ? next : document.querySelector('main h1');
  if (!(place instanceof HTMLElement)) return;
  place.tabIndex = -1;
  place.focus();
}
