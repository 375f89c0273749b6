/** What a browser remembers for whoever sits before it. */
const everyones = new Set(['theme', 'layout', 'prova.keys', 'prova.measuring', 'prova.meter']);

/** Whose things this browser holds. */
export const ownerKey = 'prova.person';

/** The username; undefined where nobody is known. */
export const ownerHere = (): string | undefined => stored(() => localStorage.getItem(ownerKey) ?? undefined);

/** From now on this browser holds things of that person. False where it can hold none. */
export function claimDevice(username: string): boolean {
  stored(() => localStorage.setItem(ownerKey, username));
  return ownerHere() === username;
}

/** Before anything is shown to a person: what another has left in words is gone. */
export function leaveOthers(username: string): void {
  const owner = ownerHere();
  if (owner && owner !== username) forgetWords();
}

/** Drafts, searches and marks of whoever was here. */
export function forgetWords(): void {
  stored(() => {
    sessionStorage.clear();
    for (const name of Object.keys(localStorage)) if (!everyones.has(name)) localStorage.removeItem(name);
  });
}

/** Undefined where storage is switched off: then nothing is in it. */
function stored<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
