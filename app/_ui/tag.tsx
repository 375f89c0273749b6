import type { ReactNode } from 'react';

/** A word of a fixed kind: a technology, a category. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="rounded-4 bg-sunken text-12 text-text-2 inline-flex min-h-5 items-center px-1.5">{children}</span>
  );
}
