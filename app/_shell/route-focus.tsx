'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * Moves the focus with the page: forward to the content, so that the keyboard and a screen reader begin there; back to
 * what was left from; and not at all where the page has put it somewhere itself.
 */
export function RouteFocus() {
  const pathname = usePathname();
  const shown = useRef(pathname);
  const backTo = useRef<string>(undefined);
  const lastFocused = useRef(new Map<string, Place>());

  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.id !== 'main')
        lastFocused.current.set(shown.current, placeOf(target));
    };
    const goBack = () => {
      backTo.current = location.pathname;
    };
    document.addEventListener('focusin', remember);
    addEventListener('popstate', goBack);
    return () => {
      document.removeEventListener('focusin', remember);
      removeEventListener('popstate', goBack);
    };
  }, []);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const left = backTo.current === pathname ? lastFocused.current.get(pathname) : undefined;
    backTo.current = undefined;
    const focused = document.activeElement;
    if (focused?.closest('#main > *') && focused.checkVisibility()) return;
    const target = (left && elementAt(left)) ?? document.getElementById('main');
    target?.focus({ preventScroll: true });
  }, [pathname]);

  return null;
}

/** Where the focus was. Of pages further back the router keeps nothing: they are made anew, and a link is found by its address. */
type Place = { element: WeakRef<HTMLElement>; href: string | null; nth: number };

function placeOf(element: HTMLElement): Place {
  const href = element.getAttribute('href');
  return { element: new WeakRef(element), href, nth: href === null ? 0 : linksTo(href).indexOf(element) };
}

function elementAt({ element, href, nth }: Place): HTMLElement | undefined {
  const same = element.deref();
  if (same?.checkVisibility()) return same;
  return href === null ? undefined : linksTo(href)[nth];
}

function linksTo(href: string): HTMLElement[] {
  const links = document.querySelectorAll<HTMLElement>(`a[href="${CSS.escape(href)}"]`);
  return [...links].filter((link) => link.checkVisibility());
}
