import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { SearchInput } from './search.input.ts';
import { SearchResults } from './search.output.ts';
import { loadSearch } from './search.reads.ts';

export const searchAll = publicRead({
  name: 'search.all',
  path: '/api/search',
  input: SearchInput,
  output: SearchResults,
  queries: 6,
  load: loadSearch,
});

export const searchRouter = router({ all: searchAll.procedure });
