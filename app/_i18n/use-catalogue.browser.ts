import { use } from 'react';
import type { Locale } from '#db/vocabulary.ts';
import type { Catalogue } from './catalogue.ts';
import { learnServerWords } from './own-words.ts';

/** React must find what has failed as it shows that, or it would wait for the files over and over. */
const failedForMs = 1000;

let asked: Promise<Catalogue> | undefined;

/** A document's language stays as long as it is open: its files are read once, before React takes the page over. */
export function useCatalogue(locale: Locale): Catalogue | undefined {
  if (locale !== 'de') return undefined;
  asked ??= ask();
  return use(asked);
}

function ask(): Promise<Catalogue> {
  const catalogue = load();
  catalogue.catch(() => setTimeout(() => (asked = undefined), failedForMs));
  return catalogue;
}

async function load(): Promise<Catalogue> {
  const [{ german }, { serverWords }] = await Promise.all([import('./german.ts'), import('./server-words.de.ts')]);
  learnServerWords(serverWords, 'de');
  return german;
}
