/** Places of equal rank, as a row of links; the chosen one carries aria-current and is ink, not accent. */
export const tabs = 'flex min-w-0 gap-5 overflow-x-auto [scrollbar-width:none]';

export const tab =
  'relative inline-flex h-10 touch:h-11 items-center gap-1.5 whitespace-nowrap font-medium text-muted hover:text-text focus-visible:-outline-offset-3 aria-[current]:text-text aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:bottom-0 aria-[current]:after:h-0.5 aria-[current]:after:rounded-t-[2px] aria-[current]:after:bg-text';

/** Ways to see the same thing. */
export const segments = 'inline-flex gap-0.5 rounded-8 bg-sunken p-0.5';

export const segment =
  'relative inline-flex h-7 touch:h-10 touch:min-w-11 items-center justify-center whitespace-nowrap rounded-6 font-medium text-muted hover:text-text touch:after:absolute touch:after:inset-x-0 touch:after:-inset-y-0.5';
