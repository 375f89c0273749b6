/**
 * What a reader chose on this device: `data-theme`, `data-contrast` and `data-layout` of the root element, remembered by
 * name. CSS does the rest, so that every reader gets the same document and sees the chosen form from the first paint.
 */
const preferences = ['theme', 'contrast', 'layout'] as const;
export type Preference = (typeof preferences)[number];

/** Runs in the head, before the first paint. */
export const startPreferences = `for(const p of ${JSON.stringify(preferences)})try{const v=localStorage[p];if(v)document.documentElement.dataset[p]=v}catch{}`;

export function choose(preference: Preference, value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) delete dataset[preference];
  else dataset[preference] = value;
  try {
    if (value === undefined) localStorage.removeItem(preference);
    else localStorage.setItem(preference, value);
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
}
