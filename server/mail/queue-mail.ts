import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { addJob, addJobs } from '#db/jobs.ts';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { defaultLocale, type Locale } from '#db/vocabulary.ts';
import type { TemplateData, TemplateName } from './templates.ts';

export type QueuedMail<Name extends TemplateName = TemplateName> = {
  /** One address, without a name. */
  to: string;
  /** Whose mail it is: it goes when they go. Needed where one may unsubscribe. */
  userId?: string;
  /** The language for an address that is nobody's yet. */
  locale?: Locale | undefined;
  template: Name;
  data: TemplateData[Name];
};

/**
 * Writes a mail down in a write's transaction; it is sent once that is committed, or not at all. It is in the language of
 * whose account it is for, or whose address it goes to.
 */
export async function queueMail<Name extends TemplateName>(tx: Database, queued: QueuedMail<Name>): Promise<void> {
  const { to, userId, locale = defaultLocale, template, data } = queued;
  const id = newId();
  const reader = userId ? eq(user.id, userId) : eq(user.email, to.toLowerCase());
  await tx.insert(mail).values({
    ...{ id, recipient: to, userId, template, data },
    locale: sql`coalesce((select ${user.locale} from ${user} where ${reader}), ${locale})`,
  });
  await sendSoon(tx, id);
}

/** The same mail to many accounts at once, each in its reader's language, in as many statements as to one. */
export async function queueMails<Name extends TemplateName>(
  tx: Database,
  userIds: string[],
  { template, data }: Pick<QueuedMail<Name>, 'template' | 'data'>,
): Promise<void> {
  const rows = userIds.map((userId) => ({ id: newId(), user_id: userId }));
  await tx.execute(sql`
    insert into mail (id, user_id, recipient, locale, template, data)
    select w.id, u.id, u.email, u.locale, ${template}::text, ${JSON.stringify(data)}::text::jsonb
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as w (id uuid, user_id uuid)
    join "user" u on u.id = w.user_id`);
  await addJobs(
    tx,
    'send_mail',
    rows.map(({ id }) => ({ payload: { mailId: id }, key: `mail:${id}` })),
  );
}

/** Has a mail sent at once, also one whose earlier tries failed. */
export async function sendSoon(tx: Database, mailId: string): Promise<void> {
  await addJob(tx, { task: 'send_mail', payload: { mailId }, key: `mail:${mailId}` });
}
