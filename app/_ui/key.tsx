import type { ReactNode } from 'react';

/** A key of the keyboard, as it is written on it. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-4 border-line-2 text-12 text-muted bg-surface inline-grid min-h-5 min-w-5 place-items-center border px-1 font-sans">
      {children}
    </kbd>
  );
}
