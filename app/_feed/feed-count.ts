import { formatNumber } from '#app/_ui/number.ts';
import { countedUpTo } from '#db/vocabulary.ts';

/** How many match: '37', or '1,000 or more' where the server stopped counting. */
export const formatMatches = (count: number): string =>
  `${formatNumber(count)}${count === countedUpTo ? ' or more' : ''}`;
