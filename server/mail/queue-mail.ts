import type { Database } from '#db/connect.ts';
import { mail } from '#db/schema/outbox.ts';

type Mail = { to: string; userId?: string; template: string; data: Record<string, unknown> };

/** Sends a mail once the transaction is committed. */
export async function queueMail(tx: Database, { to, userId, template, data }: Mail): Promise<void> {
  await tx.insert(mail).values({ recipient: to, userId, template, data });
}
