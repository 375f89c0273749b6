'use client';

import { useSyncExternalStore } from 'react';
import type { Preference } from './preferences.ts';

/** What is chosen on this device, wherever it was; undefined as on all others. */
export const useChosen = (preference: Preference): string | undefined =>
  useSyncExternalStore(
    listen,
    () => document.documentElement.dataset[preference],
    () => undefined,
  );

function listen(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true });
  return () => observer.disconnect();
}
