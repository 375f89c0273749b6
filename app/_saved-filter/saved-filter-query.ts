import { trpc } from '#app/_trpc/client.ts';
import type { SavedFilterList } from '#server/saved-filter/saved-filter.input.ts';

/** The filters that one keeps for a list. */
export const savedFiltersQuery = (list: SavedFilterList['list']) => trpc.savedFilter.list.queryOptions({ list });
