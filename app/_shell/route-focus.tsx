'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * Moves the focus with the page: forward to the content, so that the keyboard and a screen reader begin there; back to
 * the link that was left from; and not at all where the page has put it somewhere itself.
 */
export function RouteFocus() {
  const pathname = usePathname();
  const shown = useRef(pathname);
  const lastFocused = useRef(new Map<string, HTMLElement>());

  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.id !== 'main') lastFocused.current.set(shown.current, target);
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const focused = document.activeElement;
    if (focused?.closest('#main > *') && focused.checkVisibility()) return;
    const left = lastFocused.current.get(pathname);
    const target = left?.checkVisibility() ? left : document.getElementById('main');
    target?.focus({ preventScroll: true });
  }, [pathname]);

  return null;
}
