const asked = new EventTarget();

export const loadPalette = () => import('./palette.tsx');

/** Loads the palette's code at the first sign that it will be wanted; what fails is told when it is opened. */
export const loadPaletteAhead = (): void => void loadPalette().catch(() => undefined);

/** Opens the palette from anywhere on a page. */
export const askPalette = (): void => void asked.dispatchEvent(new Event('open'));

export function onPaletteAsked(listener: () => void): () => void {
  asked.addEventListener('open', listener);
  return () => asked.removeEventListener('open', listener);
}
