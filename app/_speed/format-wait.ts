import { formatNumber } from '#app/_ui/number.ts';

/** 31 → '31 ms'; null → that too few were measured to say anything. */
export const formatWait = (ms: number | null): string => (ms === null ? tooFew : `${formatNumber(ms)} ms`);

const tooFew = 'Too few samples yet';
