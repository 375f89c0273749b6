import { type RefObject, useEffect } from 'react';

/**
 * `j` and `k` move the focus down and up among a list's links that carry `data-row`; Enter then opens as links do. Not
 * while one types, and not with a key held that means something to the browser.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event;
      if ((key !== 'j' && key !== 'k') || event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
      if (!list.current?.checkVisibility()) return;
      const rows = [...list.current.querySelectorAll<HTMLElement>('[data-row]')];
      const focused = rows.findIndex((row) => row.matches(':focus'));
      const next = focused < 0 ? 0 : focused + (key === 'j' ? 1 : -1);
      rows[next]?.focus();
      rows[next]?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}
