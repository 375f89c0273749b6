import { useEffect } from 'react';

let tell = () => {};

/**
 * Once the document's page has been hydrated, which React does some time after the shell round it: what is read anew
 * before that is not what the server rendered, and React would throw the page away and make it again.
 */
export const pageHydrated = new Promise<void>((resolve) => {
  tell = resolve;
});

/** Of what each page has within it, or what stands there instead of one. */
export function useTellHydrated(): void {
  useEffect(() => tell(), []);
}
