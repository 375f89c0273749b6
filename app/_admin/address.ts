import { textIn } from '#app/_ui/text-in.ts';
import type { AdminPath } from './admin-pages.ts';

type Words<Name extends string> = { [N in Name]?: string };

/** A text to look for is no longer than a search takes. */
const mostOf = (name: string) => (name === 'text' ? 200 : 300);

/** What an address's query says of these; what says nothing is left out. */
export function wordsIn<Name extends string>(params: URLSearchParams, names: readonly Name[]): Words<Name> {
  const entries = names.map((name) => [name, textIn(params, name, mostOf(name))]);
  return Object.fromEntries(entries.filter(([, value]) => value)) as Words<Name>;
}

/** The address of one of the admins' pages with these words. */
export function hrefOf(path: AdminPath, words: Words<string>): string {
  const params = new URLSearchParams(Object.entries(words).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size > 0 ? `${path}?${params}` : path;
}
