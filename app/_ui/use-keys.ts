import { type RefObject, useEffect, useRef } from 'react';
import { deviceSwitch } from './device-switch.ts';

export type Keys = Record<string, (event: KeyboardEvent) => void>;

/** Whether single keys act on this device; they can be switched off (WCAG 2.1.4). */
export const keysSwitch = deviceSwitch('prova.keys', true);

/** Single keys that do something while the page is shown, but not while somebody writes, nor beside a modifier. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    acting.add(latest);
    const press = (event: KeyboardEvent) => {
      if (event.repeat && event.key !== 'j' && event.key !== 'k') return;
      if (!isSingleKey(event)) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', press);
    return () => {
      acting.delete(latest);
      document.removeEventListener('keydown', press);
    };
  }, []);
}

const acting = new Set<RefObject<Keys>>();

/** Whether a single key does something on the page that is shown. */
export const actsHere = (key: string): boolean => [...acting].some(({ current }) => key in current);

/** Whether a press may act as a single key: they are switched on, nobody writes, nothing stands over the page. */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return false;
  // A shift makes another sign, such as '?'; with a letter it is another wish.
  if (event.shiftKey && /^\p{Letter}$/u.test(event.key)) return false;
  return keysSwitch.isOn() && !isWriting(event.target) && !document.querySelector('dialog[open]');
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}
