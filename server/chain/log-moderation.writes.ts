import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chainLog } from '#db/schema/chain.ts';

/** What a moderator did: 'reject', 'pin', 'lock'; to what: 'project:crosshair', 'post:first-steps', 'user:ada'. None did what an admin did, or what came by itself. */
type Act = { chainId: string; moderatorId: string | null; action: string; subject: string; reason?: string };

/** Adds a line to a chain's public moderation log, in the transaction of what it tells. */
export async function logModeration(tx: Database, act: Act): Promise<void> {
  await tx.insert(chainLog).values(act);
}

/** Lines about somebody go on naming them under their new name: the old one may be another's tomorrow. */
export async function renameInLogs(tx: Database, { from, to }: { from: string; to: string }): Promise<void> {
  await tx
    .update(chainLog)
    .set({ subject: `user:${to}` })
    .where(eq(chainLog.subject, `user:${from}`));
}
