import { goPlaces } from './go-places.ts';

type KeyLine = {
  press: readonly string[];
  does: string;
  /** The key by which only some pages act; left out where all do. */
  page?: string;
};

/** The whole map. */
export const keyGroups: { name: string; keys: KeyLine[] }[] = [
  {
    name: 'Anywhere',
    keys: [
      { press: ['⌘ or Ctrl', 'K'], does: 'Search and commands' },
      { press: ['/'], does: 'Search' },
      { press: ['?'], does: 'Show these keys' },
      { press: ['esc'], does: 'Close what is open' },
    ],
  },
  {
    name: 'Lists and projects',
    keys: [
      { press: ['j'], does: 'Next row', page: 'j' },
      { press: ['k'], does: 'Row before', page: 'k' },
      { press: ['↵'], does: 'Open the row', page: 'j' },
      { press: ['u'], does: 'Vote up', page: 'u' },
      { press: ['d'], does: 'Vote down', page: 'd' },
      { press: ['s'], does: 'Save', page: 's' },
      { press: ['c'], does: 'Comment', page: 'c' },
    ],
  },
  {
    name: 'Go to',
    keys: Object.entries(goPlaces).map(([key, { name }]) => ({ press: ['g', key], does: name })),
  },
];
