import * as tag from '#db/tags.ts';
import { policies } from '../policies.ts';
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
  policy: policies.search,
  tags: () => [tag.listings],
  queries: 6,
  load: loadSearch,
});

export const searchRouter = router({ all: searchAll.procedure });
