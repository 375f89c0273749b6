/**
 * A notification says what happened in English words; this is the name of the message that says it, and what varies in it:
 * 'assigned you 3 projects to review' → `says-assigned-you-n-projects-to-review`, `{ n: 3 }`.
 */
export function sayingOf(says: string): { name: string; n: number } {
  const name = `says-${says
    .replace(number, 'n')
    .replaceAll(/[^a-z]+/gi, '-')
    .replace(/-$/, '')}`;
  return { name, n: Number(number.exec(says)?.[0] ?? 0) };
}

const number = /\d+/;
