import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { mail } from '#db/schema/outbox.ts';
import { iso, isoOrNull } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { jobs } from './jobs.reads.ts';
import type { MailsInput, mailStates } from './ops.input.ts';
import type { MailPage } from './outbox.output.ts';
import { withoutSecrets } from './without-secrets.ts';

type MailState = (typeof mailStates)[number];

const latestFirst: Order = { name: 'ops.mails', columns: [mail.id] };

/** Mail of the last 30 days, without what is in it. */
export async function loadMails(
  db: Database,
  { state, text, limit, cursor }: MailsInput,
): Promise<z.input<typeof MailPage>> {
  const rows = await db
    .select({ ...columns, key: keyOf(latestFirst) })
    .from(mail)
    .leftJoin(jobs, hasJobAhead)
    .where(and(state && isIn[state], isOf(text), after(latestFirst, cursor)))
    .orderBy(...orderBy(latestFirst))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(latestFirst, rows, limit);
  return { items: items.map((item) => ({ ...item, error: item.error && withoutSecrets(item.error) })), nextCursor };
}

const isIn: Record<MailState, SQL | undefined> = {
  queued: and(isNull(mail.sentAt), isNull(mail.error)),
  failed: and(isNull(mail.sentAt), isNotNull(mail.error)),
  sent: isNotNull(mail.sentAt),
};

const columns = {
  id: mail.id,
  recipient: mail.recipient,
  template: mail.template,
  state: sql<MailState>`case when ${mail.sentAt} is not null then 'sent' when ${mail.error} is null then 'queued' else 'failed' end`,
  attempts: mail.attempts,
  error: mail.error,
  queuedAt: iso(mail.createdAt),
  sentAt: isoOrNull(mail.sentAt),
  nextTryAt: isoOrNull(jobs.runAt),
};

const hasJobAhead = sql`${jobs.key} = 'mail:' || ${mail.id} and ${jobs.attempts} < ${jobs.maxAttempts}`;

function isOf(text: string | undefined): SQL | undefined {
  if (text === undefined) return undefined;
  // Lists say it as words.
  return text.includes('@') ? eq(mail.recipient, text) : eq(mail.template, text.replaceAll(' ', '_'));
}
