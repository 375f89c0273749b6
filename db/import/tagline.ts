import { characters } from './columns.ts';

export const taglineMax = 140;

/** A tagline that fits: what is longer is cut before the word that does not, and ends in '…'. */
export function shortened(tagline: string): string {
  if (characters(tagline) <= taglineMax) return tagline;
  const head = [...tagline].slice(0, taglineMax - 1).join('');
  const isWhole = /\s/.test([...tagline][taglineMax - 1] ?? '');
  const cut = isWhole ? head : head.replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s,;:.–-]+$/, '')}…`;
}
