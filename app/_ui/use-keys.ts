import { useEffect, useRef } from 'react';

export type Keys = Record<string, (event: KeyboardEvent) => void>;

const setting = 'prova.keys';
const switched = new EventTarget();

/** Whether single keys act on this device; they can be switched off (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(setting) !== 'off';

export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(setting);
  else localStorage.setItem(setting, 'off');
  switched.dispatchEvent(new Event('change'));
}

export function onKeysSwitched(listener: () => void): () => void {
  switched.addEventListener('change', listener);
  return () => switched.removeEventListener('change', listener);
}

/** Single keys that do something while the page is shown, but not while somebody writes, nor beside a modifier. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
      if (event.repeat && event.key !== 'j' && event.key !== 'k') return;
      if (!areKeysOn() || isWriting(event.target) || document.querySelector('dialog[open]')) return;
      const act = latest.current[event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}
