import { use } from 'react';
import type { Locale } from '#db/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { learnServerWords } from './own-words.ts';

let asked: Promise<Catalogue> | undefined;

/** A document's language stays as long as it is open: its files are read once, before React takes the page over. */
export function useCatalogue(locale: Locale): Catalogue | undefined {
  if (locale !== 'de') return undefined;
  asked ??= load();
  return use(asked);
}

async function load(): Promise<Catalogue> {
  const [{ german }, { serverWords }] = await Promise.all([import('./german.ts'), import('./server-words.de.ts')]);
  learnServerWords(serverWords, 'de');
  return german;
}
