const asked = new EventTarget();

/** Loads the palette's code: at the first sign that it will be wanted. */
export const loadPalette = () => import('./palette.tsx');

/** Opens the palette from anywhere on a page. */
export const askPalette = (): void => void asked.dispatchEvent(new Event('open'));

export function onPaletteAsked(listener: () => void): () => void {
  asked.addEventListener('open', listener);
  return () => asked.removeEventListener('open', listener);
}
