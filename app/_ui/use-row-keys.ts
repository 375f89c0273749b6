import type { RefObject } from 'react';
import { useKeys } from './use-keys.ts';

/**
 * `j` and `k` move the focus down and up among a list's rows, or the links in them that `rows` selects; Enter then opens
 * as links do. Wherever else in a row the focus stands, they go on from there.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, rows = '[data-row]'): void {
  const move = (by: 1 | -1) => {
    if (!list.current?.checkVisibility()) return;
    const all = [...list.current.querySelectorAll<HTMLElement>(rows)];
    const place = all.findIndex((row) => (row.closest('li, tr') ?? row).contains(document.activeElement));
    const next = all[Math.min(Math.max(place + by, 0), all.length - 1)];
    next?.focus({ preventScroll: true });
    (next?.closest('li, tr') ?? next)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
}
