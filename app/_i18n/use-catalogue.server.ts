import type { Locale } from '#db/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { german } from './german.ts';

const catalogues: Partial<Record<Locale, Catalogue>> = { de: german };

/** All messages of a language; none for the one whose messages come with the code. */
export const useCatalogue = (locale: Locale): Catalogue | undefined => catalogues[locale];
