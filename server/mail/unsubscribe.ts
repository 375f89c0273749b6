import { randomBytes } from 'node:crypto';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { mailPreference } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';
import { person as personTag } from '#db/tags.ts';
import type { Locale } from '#db/vocabulary.ts';

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

/** What came while each was mailed at once has been told: whichever way mail comes next, a digest begins after it. */
export const digestFrom = sql`case when ${mailPreference.digest} = 'at_once' then now() else ${mailPreference.lastDigestAt} end`;

/** Stops news by mail for the person of the token; gives their language where there is one. Twice is as good as once. */
export async function unsubscribe(tx: Database, token: string): Promise<Locale | undefined> {
  const stopped = await tx
    .update(mailPreference)
    .set({ digest: 'off', lastDigestAt: digestFrom })
    .where(and(eq(mailPreference.unsubscribeToken, token), ne(mailPreference.digest, 'off')))
    .returning({ userId: mailPreference.userId });
  if (stopped.length > 0) await changed(tx, { tags: stopped.map(({ userId }) => personTag(userId)) });
  return readerOf(tx, token);
}

/** The language of the person of a token; undefined where it is nobody's. */
export async function readerOf(db: Database, token: string): Promise<Locale | undefined> {
  const [reader] = await db
    .select({ locale: user.locale })
    .from(mailPreference)
    .innerJoin(user, eq(user.id, mailPreference.userId))
    .where(eq(mailPreference.unsubscribeToken, token));
  return reader?.locale;
}

const newToken = () => randomBytes(24).toString('base64url');
