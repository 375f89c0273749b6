import { hash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { idempotencyKey } from '#db/schema/outbox.ts';
import { DomainError } from './errors.ts';

export type Call = { userId: string; key: string | undefined; procedure: string; input: unknown };

/**
 * Does `run` unless it has been done under this key: then its answer is given again. Whoever comes while it is being done
 * waits, since the key is a unique row of the same transaction.
 * @throws DomainError IDEMPOTENCY_CONFLICT where the key was used for something else
 */
export async function answerOnce<T>(
  tx: Database,
  call: Call,
  run: (tx: Database) => Promise<T>,
): Promise<{ answer: T; isRepeated: boolean }> {
  const { userId, key, procedure } = call;
  if (!key) return { answer: await run(tx), isRepeated: false };
  const [taken] = await tx
    .insert(idempotencyKey)
    .values({ userId, key, procedure, bodyHash: bodyHashOf(call) })
    .onConflictDoNothing()
    .returning({ id: idempotencyKey.id });
  if (taken) {
    const answer = await run(tx);
    await tx.update(idempotencyKey).set({ answer }).where(eq(idempotencyKey.id, taken.id));
    return { answer, isRepeated: false };
  }
  const first = await firstAnswer<T>(tx, call);
  if (!first) throw new DomainError('IDEMPOTENCY_CONFLICT');
  return { ...first, isRepeated: true };
}

/**
 * What was answered under this key, where something was.
 * @throws DomainError IDEMPOTENCY_CONFLICT where the key was used for something else
 */
export async function firstAnswer<T>(db: Database, call: Call): Promise<{ answer: T } | undefined> {
  const { userId, key, procedure } = call;
  if (!key) return;
  const [first] = await db
    .select()
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.userId, userId), eq(idempotencyKey.key, key)));
  if (!first) return;
  const isSame = first.procedure === procedure && first.bodyHash === bodyHashOf(call);
  if (!isSame) throw new DomainError('IDEMPOTENCY_CONFLICT');
  return { answer: first.answer as T };
}

const bodyHashOf = ({ input }: Call) => hash('sha256', JSON.stringify(input) ?? '', 'base64url');
