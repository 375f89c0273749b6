/** Small round controls in a line: filters that are on, and what adds to them. */
export const chip =
  'relative inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-full border border-line-2 px-2.5 text-12 font-medium text-text-2 hover:bg-hover hover:text-text touch:h-9 touch:px-[13px] touch:after:absolute touch:after:inset-x-0 touch:after:-inset-y-[5px]';

export const chosenChip = 'border-transparent bg-accent-soft text-accent hover:text-accent-2';
