import { flushSync } from 'react-dom';

/**
 * Takes a thing out of a list by its button, which goes with it, so the focus moves on: to the button of what has come to its
 * place, or of the last one, or else to what puts something in.
 */
export function takeOut(button: HTMLElement, remove: () => void): void {
  const list = button.closest('[data-list]');
  const buttons = () => [...(list?.querySelectorAll<HTMLElement>('[data-takes-out]') ?? [])];
  const at = buttons().indexOf(button);
  flushSync(remove);
  const left = buttons();
  (left[at] ?? left.at(-1) ?? list?.querySelector<HTMLElement>('[data-puts-in]'))?.focus();
}
