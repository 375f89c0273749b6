import { textIn } from '#app/_ui/text-in.ts';
import type { AdminPath } from './admin-pages.ts';

type Words<Name extends string> = { [N in Name]?: string };

/** What an address's query says of these; what says nothing is left out. */
export function wordsIn<Name extends string>(params: URLSearchParams, names: readonly Name[]): Words<Name> {
  const entries = names.map((name) => [name, textIn(params, name, 300)]);
  return Object.fromEntries(entries.filter(([, value]) => value)) as Words<Name>;
}

/** The address of one of the admins' pages with these words. */
export function hrefOf(path: AdminPath, words: Words<string>): string {
  const params = new URLSearchParams(Object.entries(words).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size > 0 ? `${path}?${params}` : path;
}
