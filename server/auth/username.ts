import { APIError } from 'better-auth/api';
import { eq, inArray } from 'drizzle-orm';
import { user } from '#db/schema/user.ts';
import { asciiWords, freeName, numbered, usernameNumbering } from '#db/slug.ts';
import { db } from '../db.ts';
import { Username } from '../profile/profile.input.ts';

/** The username that somebody chose, in lower case; an error where it does not fit or is taken. */
export async function chosenUsername(chosen: unknown): Promise<string> {
  const username = Username.safeParse(chosen);
  if (!username.success) {
    const message = 'A username has 3 to 30 letters, digits or underscores.';
    throw new APIError('BAD_REQUEST', { code: 'USERNAME_INVALID', message });
  }
  if ((await db.$count(user, eq(user.username, username.data))) > 0) {
    throw new APIError('CONFLICT', { code: 'USERNAME_TAKEN', message: 'That username is taken.' });
  }
  return username.data;
}

/** Who comes by way of GitHub or Google is called after their name there. */
export async function withUsername<T extends { name: string; username?: unknown }>(newUser: T) {
  return { data: { ...newUser, username: newUser.username ?? (await usernameLike(newUser.name)) } };
}

async function usernameLike(name: string): Promise<string> {
  const words = asciiWords(name).join('_').slice(0, 24);
  const base = words.length >= 3 ? words : 'builder';
  const candidates = Array.from({ length: 1000 }, (_, n) => numbered(base, n + 1, usernameNumbering));
  const taken = await db.select({ username: user.username }).from(user).where(inArray(user.username, candidates));
  const names = new Set(taken.map(({ username }) => username));
  return freeName(base, (candidate) => names.has(candidate), usernameNumbering);
}
