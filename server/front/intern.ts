import type { RawHeaders } from './headers.ts';

const mostTexts = 5000;
const longestText = 200;
const pool = new Map<string, string>();

/** Fields whose values are seldom the same twice. */
const distinct = /^(?:etag|date|last-modified|content-length|age|surrogate-key)$/i;

/** The same fields, with one string for what many answers say. An entry would else weigh twice as much beside its body. */
export function interned(raw: RawHeaders): RawHeaders {
  return raw.map((text, index) => (index % 2 === 1 && distinct.test(raw[index - 1] ?? '') ? text : intern(text)));
}

function intern(text: string): string {
  const known = pool.get(text);
  if (known !== undefined) return known;
  if (pool.size < mostTexts && text.length <= longestText) pool.set(text, text);
  return text;
}
