import { asciiWords, freeName, numbered, usernameNumbering } from '#db/slug.ts';
import { isReserved, takenUsernames } from '../account/username.reads.ts';
import { db } from '../db.ts';
import { requestContext } from '../request-context.ts';

/**
 * Whoever signs up gets mails in the language in which they did. Who comes by way of GitHub or Google is called after
 * their name there.
 */
export async function newcomer<T extends { name: string; username?: unknown }>(newUser: T) {
  const { locale } = requestContext();
  const username = newUser.username ?? (await usernameLike(newUser.name));
  return { data: { ...newUser, username, ...(locale && { locale }) } };
}

async function usernameLike(name: string): Promise<string> {
  const words = asciiWords(name).join('_').slice(0, 24);
  const base = words.length >= 3 ? words : 'builder';
  const candidates = Array.from({ length: 1000 }, (_, n) => numbered(base, n + 1, usernameNumbering));
  const taken = new Set(await takenUsernames(db, candidates));
  return freeName(base, (candidate) => taken.has(candidate) || isReserved(candidate), usernameNumbering);
}
