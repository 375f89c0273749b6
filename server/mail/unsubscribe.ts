import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { mailPreference } from '#db/schema/notification.ts';

/** What a person wishes of news by mail, and the token by which a mail lets them stop it. Makes both when first asked. */
export async function mailWish(db: Database, userId: string) {
  await db.insert(mailPreference).values({ userId, unsubscribeToken: newToken() }).onConflictDoNothing();
  const wish = { digest: mailPreference.digest, token: mailPreference.unsubscribeToken };
  const [row] = await db.select(wish).from(mailPreference).where(eq(mailPreference.userId, userId));
  if (!row) throw new Error(`There is no person ${userId}.`);
  return row;
}

/** Where a mail's reader stops news by mail. */
export function stopUrlOf(siteUrl: string, token: string): string {
  return `${siteUrl.replace(/\/$/, '')}/api/mail/unsubscribe?token=${token}`;
}

/** Stops news by mail for the person of the token; says whether there is one. Twice is as good as once. */
export async function unsubscribe(db: Database, token: string): Promise<boolean> {
  const ofToken = eq(mailPreference.unsubscribeToken, token);
  const rows = await db
    .update(mailPreference)
    .set({ digest: 'off' })
    .where(ofToken)
    .returning({ id: mailPreference.id });
  return rows.length > 0;
}

export async function isToken(db: Database, token: string): Promise<boolean> {
  return (await db.$count(mailPreference, eq(mailPreference.unsubscribeToken, token))) > 0;
}

const newToken = () => randomBytes(24).toString('base64url');
