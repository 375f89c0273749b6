import type { Update } from '#server/project/project.output.ts';

/** Updates in their order, the newest first: ids sort by birth. */
export const inOrder = (updates: Update[]): Update[] => updates.toSorted((a, b) => (a.id < b.id ? 1 : -1));

/** The older ones that do not stand among the newest by now, each once. */
export function behindNewest(newest: Update[], older: Update[]): Update[] {
  const known = new Set(newest.map(({ id }) => id));
  return inOrder([...new Map(older.map((update) => [update.id, update])).values()].filter(({ id }) => !known.has(id)));
}
