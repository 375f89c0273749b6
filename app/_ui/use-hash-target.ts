import { useEffect, useRef } from 'react';

/**
 * Goes to the part that the address names where that comes later than the page's first frame: the router looks for it once,
 * then. Who has scrolled meanwhile stays where they are. To be called by what renders the part, which renders again with it.
 */
export function useHashTarget(): void {
  const isOver = useRef(false);
  const from = useRef<number>(undefined);
  useEffect(() => {
    if (isOver.current) return;
    const target = hashTarget();
    const isFirst = from.current === undefined;
    from.current ??= scrollY;
    isOver.current = location.hash === '' || target !== undefined || scrollY !== from.current;
    // What is there at first is gone to by the browser or the router.
    if (!isFirst && scrollY === from.current) target?.scrollIntoView();
  });
}

/** Pages that were left stay, hidden, and have parts of the same names. */
function hashTarget(): HTMLElement | undefined {
  const id = CSS.escape(location.hash.slice(1));
  return [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].find((one) => one.checkVisibility());
}
