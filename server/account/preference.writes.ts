import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { mailPreference, notificationPreference } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { digestFrom } from '../mail/unsubscribe.ts';
import type { SetDigest, SetLocale, SetNotification } from './account.input.ts';
import type { Done } from './account.output.ts';

/** Says how often news come by mail. */
export async function setDigest(tx: Database, me: { id: string }, { digest }: SetDigest): Promise<Done> {
  await tx
    .insert(mailPreference)
    .values({
      userId: me.id,
      digest,
      lastDigestAt: sql`now()`,
      unsubscribeToken: randomBytes(24).toString('base64url'),
    })
    .onConflictDoUpdate({
      target: mailPreference.userId,
      set: { digest, lastDigestAt: digestFrom, updatedAt: sql`now()` },
    });
  await changed(tx, { tags: [tag.person(me.id)] });
  return { done: true };
}

/** Says what mails are in. No page shows it: there the language is the browser's. */
export async function setLocale(tx: Database, me: { id: string }, { locale }: SetLocale): Promise<Done> {
  await tx.update(user).set({ locale }).where(eq(user.id, me.id));
  return { done: true };
}

/** Switches one kind of news on or off, on one way. */
export async function setNotification(tx: Database, me: { id: string }, setting: SetNotification): Promise<Done> {
  const { enabled } = setting;
  await tx
    .insert(notificationPreference)
    .values({ userId: me.id, ...setting })
    .onConflictDoUpdate({
      target: [notificationPreference.userId, notificationPreference.kind, notificationPreference.way],
      set: { enabled, updatedAt: sql`now()` },
    });
  await changed(tx, { tags: [tag.person(me.id)] });
  return { done: true };
}
