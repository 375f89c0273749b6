import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { addJob } from '#db/jobs.ts';
import { mail } from '#db/schema/outbox.ts';
import type { TemplateData, TemplateName } from './templates.ts';

export type QueuedMail<Name extends TemplateName = TemplateName> = {
  /** One address, without a name. */
  to: string;
  /** Whose mail it is: it goes when they go. Needed where one may unsubscribe. */
  userId?: string;
  template: Name;
  data: TemplateData[Name];
};

/** Writes a mail down in a write's transaction; it is sent once that is committed, or not at all. */
export async function queueMail<Name extends TemplateName>(tx: Database, queued: QueuedMail<Name>): Promise<void> {
  const { to, userId, template, data } = queued;
  const id = newId();
  await tx.insert(mail).values({ id, recipient: to, userId, template, data });
  await sendSoon(tx, id);
}

/** Has a mail sent at once, also one whose earlier tries failed. */
export async function sendSoon(tx: Database, mailId: string): Promise<void> {
  await addJob(tx, { task: 'send_mail', payload: { mailId }, key: `mail:${mailId}` });
}
