import { compact, type DirectoryAddress } from './directory-address.ts';
import { formatRange } from './dollars.ts';
import { sectorNames, stageNames, typeNames } from './investor-words.ts';

/** One filter that is on: what it says, and the address without it. */
export type ActiveFilter = { words: string; without: DirectoryAddress };

/** The filters of an address, in the order of the panel. */
export function activeFilters({ cursor: _, ...address }: DirectoryAddress): ActiveFilter[] {
  const { text, type, sectors = [], stages = [], checkSizeMin, checkSizeMax, openToIntros } = address;
  const filter = (words: string, change: DirectoryAddress): ActiveFilter => ({
    words,
    without: compact({ ...address, ...change }),
  });
  const asksRange = checkSizeMin !== undefined || checkSizeMax !== undefined;
  return [
    text && filter(`“${text}”`, { text: undefined }),
    type && filter(typeNames[type], { type: undefined }),
    ...sectors.map((one) => filter(sectorNames[one], { sectors: sectors.filter((other) => other !== one) })),
    ...stages.map((one) => filter(stageNames[one], { stages: stages.filter((other) => other !== one) })),
    asksRange &&
      filter(`Checks of ${formatRange(checkSizeMin ?? 0, checkSizeMax ?? null)}`, {
        checkSizeMin: undefined,
        checkSizeMax: undefined,
      }),
    openToIntros && filter('Open to intros', { openToIntros: undefined }),
  ].filter((one) => typeof one === 'object');
}
