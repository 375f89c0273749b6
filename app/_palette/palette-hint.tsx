'use client';

import { useSyncExternalStore } from 'react';
import { Key } from '#app/_ui/key.tsx';

/** The keys that open the palette, as this keyboard has them; documents say those of most. */
export function PaletteHint() {
  const keys = useSyncExternalStore(
    () => () => {},
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K'),
    () => 'Ctrl K',
  );
  return (
    <span aria-hidden="true" className="ms-auto">
      <Key>{keys}</Key>
    </span>
  );
}
