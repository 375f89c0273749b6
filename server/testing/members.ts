import { inArray } from 'drizzle-orm';
import { connect } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { sessionCookie } from './session.ts';

/** Cookies of `count` people, PREFIX_0 and so on, who are signed in and may write; the same people each time. */
export async function membersOf(database: string, count: number, prefix = 'member'): Promise<string[]> {
  const { db, close } = connect(database);
  const usernames = Array.from({ length: count }, (_, n) => `${prefix}_${n}`);
  const people = usernames.map((username) => ({
    username,
    displayName: username,
    email: `${username}@example.org`,
    emailVerified: true,
  }));
  await db.insert(user).values(people).onConflictDoNothing();
  const found = await db.select({ id: user.id }).from(user).where(inArray(user.username, usernames));
  const cookies: string[] = [];
  for (const { id } of found) cookies.push(await sessionCookie(db, id));
  await close();
  return cookies;
}
