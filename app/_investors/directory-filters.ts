import type { Formats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { compact, type DirectoryAddress } from './directory-address.ts';
import { formatRange } from './dollars.ts';

export type Words = { t: Translator<'investors-later'>; f: Formats };

/** One filter that is on: what it says, and the address without it. */
export type ActiveFilter = { words: string; without: DirectoryAddress };

/** The filters of an address, in the order of the panel. */
export function activeFilters({ cursor: _, ...address }: DirectoryAddress, { t, f }: Words): ActiveFilter[] {
  const { text, type, sectors = [], stages = [], checkSizeMin, checkSizeMax, openToIntros } = address;
  const filter = (words: string, change: DirectoryAddress): ActiveFilter => ({
    words,
    without: compact({ ...address, ...change }),
  });
  const asksRange = checkSizeMin !== undefined || checkSizeMax !== undefined;
  return [
    text && filter(t('text', { text }), { text: undefined }),
    type && filter(t(`types-${type}`), { type: undefined }),
    ...sectors.map((one) => filter(t(`sector-${one}`), { sectors: sectors.filter((other) => other !== one) })),
    ...stages.map((one) => filter(t(`stage-${one}`), { stages: stages.filter((other) => other !== one) })),
    asksRange &&
      filter(t('checksOf', { range: formatRange(checkSizeMin ?? 0, checkSizeMax ?? null, { t, f }) }), {
        checkSizeMin: undefined,
        checkSizeMax: undefined,
      }),
    openToIntros && filter(t('openToIntros'), { openToIntros: undefined }),
  ].filter((one) => typeof one === 'object');
}
