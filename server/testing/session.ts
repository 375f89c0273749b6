import { createHmac, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { session } from '#db/schema/auth.ts';
import { user } from '#db/schema/user.ts';
import { aUser } from './builders.ts';

/** What sessions are signed with in tests. */
export const testAuthSecret = 'a secret for tests only, of more than 32 letters';

/** A cookie that signs a person in, as better-auth makes them. */
export async function sessionCookie(db: Database, userId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await db.insert(session).values({ userId, token, expiresAt: new Date(Date.now() + 86_400_000) });
  const signature = createHmac('sha256', testAuthSecret).update(token).digest('base64');
  return `prova.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Makes a person who is signed in and may write. */
export async function aMember(db: Database, values: Partial<typeof user.$inferInsert> = {}) {
  const made = await aUser(db, values);
  const email = values.email ?? `${made.username}@example.org`;
  await db
    .update(user)
    .set({ email, emailVerified: values.emailVerified ?? true })
    .where(eq(user.id, made.id));
  return { ...made, email, cookie: await sessionCookie(db, made.id) };
}
