import { personalRead } from '../personal-read.ts';
import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { RemoveFilter, SavedFilterList, SaveFilter } from './saved-filter.input.ts';
import { FilterRemoved, SavedFilter, SavedFilters } from './saved-filter.output.ts';
import { loadSavedFilters } from './saved-filter.reads.ts';
import { removeFilter, saveFilter } from './saved-filter.writes.ts';

export const savedFilterRouter = router({
  list: personalRead({
    name: 'savedFilter.list',
    input: SavedFilterList,
    output: SavedFilters,
    queries: 1,
    load: loadSavedFilters,
  }),
  save: write({
    name: 'savedFilter.save',
    by: builderProcedure,
    input: SaveFilter,
    output: SavedFilter,
    run: saveFilter,
  }),
  remove: write({
    name: 'savedFilter.remove',
    by: builderProcedure,
    input: RemoveFilter,
    output: FilterRemoved,
    run: removeFilter,
  }),
});
