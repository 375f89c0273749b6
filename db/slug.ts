/** The longest slug that the tables take. */
const slugMax = 80;

/** Words of a title as a slug: '@Veramo/credential-w3c' gives 'veramo-credential-w3c'; '' where nothing can be kept. */
export function slugOf(title: string, max: number = slugMax): string {
  return asciiWords(title).join('-').slice(0, max).replace(/-$/, '');
}

/** Letters and digits of a text by words, in lower-case ASCII; accents go, other scripts are left out. */
export function asciiWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** `name`, or the first of `name-2`, `name-3`… that is free; never longer than `max`. */
export function freeName(name: string, options: { taken: (name: string) => boolean; joiner?: string; max?: number }) {
  const { taken, joiner = '-', max = slugMax } = options;
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `${joiner}${n}`;
    const candidate = name.slice(0, max - suffix.length) + suffix;
    if (!taken(candidate)) return candidate;
  }
}
