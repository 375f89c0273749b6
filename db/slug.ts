/** The longest slug that the tables take. */
const slugMax = 80;

/** Words of a title as a slug: '@Veramo/credential-w3c' gives 'veramo-credential-w3c'; '' where nothing can be kept. */
export function slugOf(title: string): string {
  return asciiWords(title).join('-').slice(0, slugMax).replace(/-$/, '');
}

/** Latin letters that are no other letter with an accent. */
const spelled: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Letters and digits of a text by words, in lower-case ASCII; accents go, other scripts are left out. */
export function asciiWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => spelled[letter] ?? '');
  return plain.match(/[a-z0-9]+/g) ?? [];
}

export type Numbering = { joiner: string; max: number };
export const slugNumbering: Numbering = { joiner: '-', max: slugMax };
export const usernameNumbering: Numbering = { joiner: '_', max: 30 };

/** `name` for 1, then 'name-2', 'name-3'…, none longer than the numbering allows, no '--' where it is cut at a '-'. */
export function numbered(name: string, n: number, { joiner, max }: Numbering): string {
  const suffix = n === 1 ? '' : `${joiner}${n}`;
  return name.slice(0, max - suffix.length).replace(/-$/, '') + suffix;
}

/** Whether a username is one of those that an account gets when it is deleted, which are made of ids. */
export const isDeletedUsername = (username: string) => /^deleted_[0-9a-f]{12}$/.test(username);

/** So long nobody else gets a username that somebody gave up. */
export const usernameHeldDays = 365;

/** The first of the numbered names that is free. */
export function freeName(name: string, taken: (name: string) => boolean, numbering = slugNumbering): string {
  let n = 1;
  while (taken(numbered(name, n, numbering))) n++;
  return numbered(name, n, numbering);
}
