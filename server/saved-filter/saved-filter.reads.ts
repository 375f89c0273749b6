import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { savedFilter } from '#db/schema/saved-project.ts';
import type { SavedFilterList } from './saved-filter.input.ts';
import type { SavedFilters } from './saved-filter.output.ts';

/** Nobody needs more for one list. */
export const mostFilters = 50;

export async function loadSavedFilters(
  db: Database,
  me: { id: string },
  { list }: SavedFilterList,
): Promise<SavedFilters> {
  const { id, name, filter } = savedFilter;
  const items = await db
    .select({ id, name, filter })
    .from(savedFilter)
    .where(and(eq(savedFilter.userId, me.id), eq(savedFilter.list, list)))
    .orderBy(id)
    .limit(mostFilters);
  return { items };
}
