import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { savedFilter } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import type { RemoveFilter, SaveFilter } from './saved-filter.input.ts';
import type { FilterRemoved, SavedFilter } from './saved-filter.output.ts';
import { mostFilters } from './saved-filter.reads.ts';

/**
 * Keeps a filter under a name, or another one under a name that is there.
 * @throws DomainError TOO_MANY_FILTERS
 */
export async function saveFilter(
  tx: Database,
  me: { id: string },
  { list, name, filter }: SaveFilter,
): Promise<SavedFilter> {
  await tx.select({ id: user.id }).from(user).where(eq(user.id, me.id)).for('no key update');
  const others = and(eq(savedFilter.userId, me.id), eq(savedFilter.list, list), sql`${savedFilter.name} <> ${name}`);
  if ((await tx.$count(savedFilter, others)) >= mostFilters) throw new DomainError('TOO_MANY_FILTERS');
  const [kept] = await tx
    .insert(savedFilter)
    .values({ userId: me.id, list, name, filter })
    .onConflictDoUpdate({
      target: [savedFilter.userId, savedFilter.list, savedFilter.name],
      set: { filter, updatedAt: sql`now()` },
    })
    .returning({ id: savedFilter.id, name: savedFilter.name, filter: savedFilter.filter });
  if (!kept) throw new Error('the filter was not kept');
  await changed(tx, { tags: [tag.person(me.id)] });
  return kept;
}

/**
 * Forgets one's own filter.
 * @throws DomainError NOT_FOUND
 */
export async function removeFilter(tx: Database, me: { id: string }, { id }: RemoveFilter): Promise<FilterRemoved> {
  const [gone] = await tx
    .delete(savedFilter)
    .where(and(eq(savedFilter.id, id), eq(savedFilter.userId, me.id)))
    .returning({ id: savedFilter.id });
  if (!gone) throw new DomainError('NOT_FOUND');
  await changed(tx, { tags: [tag.person(me.id)] });
  return gone;
}
