import type { Translator } from '#app/_i18n/translations.ts';
import { goPlaces } from './go-places.ts';

type KeyLine = {
  press: readonly string[];
  does: string;
  /** The key by which only some pages act; left out where all do. */
  page?: string;
};

/** The whole map. */
export const keyGroups = (t: Translator<'keys-later'>): { name: string; keys: KeyLine[] }[] => [
  {
    name: t('anywhere'),
    keys: [
      { press: [t('modifier'), 'K'], does: t('palette') },
      { press: ['/'], does: t('search') },
      { press: ['?'], does: t('showKeys') },
      { press: ['esc'], does: t('closeOpen') },
    ],
  },
  {
    name: t('lists'),
    keys: [
      { press: ['j'], does: t('next'), page: 'j' },
      { press: ['k'], does: t('before'), page: 'k' },
      { press: ['↵'], does: t('open'), page: 'j' },
      { press: ['u'], does: t('up'), page: 'u' },
      { press: ['d'], does: t('down'), page: 'd' },
      { press: ['s'], does: t('save'), page: 's' },
      { press: ['c'], does: t('comment'), page: 'c' },
    ],
  },
  {
    name: t('goTo'),
    keys: Object.entries(goPlaces).map(([key, { place }]) => ({ press: ['g', key], does: t(`go-${place}`) })),
  },
];
