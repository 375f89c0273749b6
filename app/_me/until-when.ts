import { formatDate } from '#app/_ui/time.tsx';
import { forGood } from '#db/vocabulary.ts';

/** 'until 12 November 2026', or 'for good': how long somebody is suspended. */
export const untilWhen = (iso: string): string => (iso === forGood ? 'for good' : `until ${formatDate(iso)}`);
