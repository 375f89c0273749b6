'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

type Props = {
  label: string;
  /** The page that one is on, whose link has `aria-current`. */
  path: string;
  children: ReactNode;
};

/** The way between pages of one kind: beside what they show or, on a phone, a row above it that scrolls to where one is. */
export function SideNav({ label, path, children }: Props) {
  const nav = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another current link
  useLayoutEffect(() => {
    const row = nav.current;
    const current = row?.querySelector('[aria-current]');
    if (row && current) row.scrollLeft += middleOf(current) - middleOf(row);
  }, [path]);

  return (
    <nav
      ref={nav}
      aria-label={label}
      className="max-rail:border-line max-rail:gap-4.5 max-rail:border-b rail:grid max-rail:scroll-row flex content-start"
    >
      {children}
    </nav>
  );
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

/** For each of its links. */
export const sideLink =
  'relative flex min-h-11 items-center font-medium whitespace-nowrap text-muted hover:text-text focus-visible:-outline-offset-3 rail:min-h-9 aria-[current]:text-text max-rail:aria-[current]:after:absolute max-rail:aria-[current]:after:inset-x-0 max-rail:aria-[current]:after:bottom-0 max-rail:aria-[current]:after:h-0.5 max-rail:aria-[current]:after:rounded-t-[2px] max-rail:aria-[current]:after:bg-text';
