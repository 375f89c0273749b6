import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { moderationCase } from '#db/schema/report.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import type { Appeal } from './report.input.ts';
import type { Appealed } from './report.output.ts';

/**
 * Asks for another look at a decision about what is one's own, once.
 * @throws DomainError NOT_FOUND
 */
export async function appealCase(tx: Database, me: { id: string }, { id, appeal }: Appeal): Promise<Appealed> {
  const mine = and(eq(moderationCase.id, id), eq(moderationCase.authorId, me.id));
  const [appealed] = await tx
    .update(moderationCase)
    .set({ appeal, appealStatus: 'pending', appealedAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(mine, eq(moderationCase.status, 'upheld'), isNull(moderationCase.appeal)))
    .returning({ id: moderationCase.id });
  if (!appealed) {
    throw new DomainError('NOT_FOUND', { message: 'There is nothing to appeal against, or you have appealed before.' });
  }
  await changed(tx, { tags: [tag.person(me.id), tag.adminDesk] });
  return { id, appealStatus: 'pending' };
}
