/** What a browser remembers for whoever sits before it. */
const everyones = new Set(['theme', 'contrast', 'layout', 'prova.keys', 'prova.measuring', 'prova.meter']);

/** Whose things this browser holds. */
export const ownerKey = 'prova.person';

/** Who left words here when their session ended without a sign-out; what they left has the mark before its name. */
const leftByKey = 'prova.left';
const leftMark = 'left:';

/** That a session has ended, for the next document of this tab. */
const endKey = 'prova.ended';

/** The username; undefined where nobody is known. */
export const ownerHere = (): string | undefined => stored(() => localStorage.getItem(ownerKey) ?? undefined);

/** From now on this browser holds things of that person. False where it can hold none. */
export function claimDevice(username: string): boolean {
  takeBack(username);
  stored(() => localStorage.setItem(ownerKey, username));
  return ownerHere() === username;
}

/** Before anything is shown to a person: what another has left in words is gone, what they left themselves is back. */
export function leaveOthers(username: string): void {
  const owner = ownerHere();
  if (owner && owner !== username) forgetWords();
  takeBack(username);
}

/** Whose words and unsent writes lie here out of sight, until they sign in again or somebody else does. */
export const leftBy = (): string | undefined => stored(() => localStorage.getItem(leftByKey) ?? undefined);

/** From now on nobody sees what was written here, and this browser is nobody's. False where nothing was. */
export function putWordsAside(): boolean {
  const owner = ownerHere();
  if (owner === undefined) return false;
  const moved = stored(() => {
    sessionStorage.clear();
    noteEnd();
    localStorage.setItem(leftByKey, owner);
    localStorage.removeItem(ownerKey);
    const names = ownNames().filter((name) => name !== leftByKey);
    for (const name of names) move(name, leftMark + name);
    return names.length;
  });
  return moved !== 0;
}

/** The next document of this tab is to say that the session has ended. */
export function noteEnd(): void {
  stored(() => sessionStorage.setItem(endKey, 'unsaid'));
}

/** Whether that is to be said; it is once. */
export function takeEnd(): boolean {
  const isUnsaid = stored(() => sessionStorage.getItem(endKey) !== null);
  stored(() => sessionStorage.removeItem(endKey));
  return isUnsaid ?? false;
}

/** Nobody is remembered for having left something where no words of theirs lie here. */
export function forgetWriter(): void {
  stored(() => {
    if (!ownNames().some((name) => name.startsWith(leftMark))) localStorage.removeItem(leftByKey);
  });
}

function takeBack(username: string): void {
  const writer = leftBy();
  if (writer === undefined) return;
  stored(() => {
    for (const name of ownNames().filter((one) => one.startsWith(leftMark)))
      if (writer === username) move(name, name.slice(leftMark.length));
      else localStorage.removeItem(name);
    localStorage.removeItem(leftByKey);
  });
}

/** What was written under that name meanwhile stays, below. */
function move(from: string, to: string): void {
  const text = [localStorage.getItem(from), localStorage.getItem(to)].filter(Boolean).join('\n\n');
  // First, since both may not fit.
  localStorage.removeItem(from);
  localStorage.setItem(to, text);
}

/** Drafts, searches and marks of whoever was here. */
export function forgetWords(): void {
  stored(() => {
    sessionStorage.clear();
    for (const name of ownNames()) localStorage.removeItem(name);
  });
}

const ownNames = (): string[] => Object.keys(localStorage).filter((name) => !everyones.has(name));

/** Undefined where storage is switched off: then nothing is in it. */
function stored<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
