import { and, eq, isNull, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { mail } from '#db/schema/outbox.ts';
import type { Letter } from './letter.ts';
import type { Mailer, Message } from './mailer.ts';
import { NeverSent } from './never-sent.ts';
import { render } from './render.ts';
import { stoppable, type TemplateName, templates } from './templates.ts';
import { mailWish, stopUrlOf } from './unsubscribe.ts';
import { type Words, wordsIn } from './words.ts';

type Parts = { db: PostgresJsDatabase; mailer: Mailer; siteUrl: string };

/**
 * Sends a mail that waits. What it was written from, with its links and codes, is gone from the database once it is sent.
 * Where that fails, the row says why and the job comes again, but not for what no try can mend: the admins see it, and may.
 */
export async function sendMail(parts: Parts, { mailId }: { mailId: string }): Promise<void> {
  const { db, mailer } = parts;
  const waiting = and(eq(mail.id, mailId), isNull(mail.sentAt));
  const [row] = await db.select(waitingMail).from(mail).where(waiting);
  if (!row) return;
  const attempts = sql`${mail.attempts} + 1`;
  try {
    const message = await write(parts, row);
    if (message) await mailer.deliver(message);
  } catch (error) {
    await db
      .update(mail)
      .set({ attempts, error: String(error).slice(0, 500) })
      .where(waiting);
    if (error instanceof NeverSent) return;
    throw error;
  }
  await db.update(mail).set({ attempts, sentAt: sql`now()`, error: null, data: {} }).where(waiting);
}

const waitingMail = {
  id: mail.id,
  recipient: mail.recipient,
  userId: mail.userId,
  locale: mail.locale,
  template: mail.template,
  data: mail.data,
};

type WaitingMail = Pick<typeof mail.$inferSelect, keyof typeof waitingMail>;

/** The mail as it goes out; nothing where its reader has stopped such mail meanwhile. */
async function write({ db, siteUrl }: Parts, row: WaitingMail): Promise<Message | undefined> {
  const words = wordsIn(row.locale);
  const letter = letterOf(row, words);
  const addressed = { id: row.id, to: row.recipient };
  if (!stoppable.has(row.template as TemplateName)) return { ...addressed, ...render(letter, { words, siteUrl }) };
  if (!row.userId) throw new NeverSent(`A mail '${row.template}' says whose it is, so that they can stop it.`);
  const { digest, token } = await mailWish(db, row.userId);
  if (digest === 'off') return undefined;
  const stopUrl = stopUrlOf(siteUrl, token);
  const headers = { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { ...addressed, ...render(letter, { words, siteUrl, stopUrl }), headers };
}

function letterOf({ template, data }: WaitingMail, words: Words): Letter {
  if (!Object.hasOwn(templates, template)) throw new NeverSent(`There is no template '${template}'.`);
  try {
    // `queueMail` wrote them down together, and typed.
    return templates[template as TemplateName](data as never, words);
  } catch (cause) {
    throw new NeverSent(`A mail '${template}' cannot be written: what it needs is missing.`, { cause });
  }
}
