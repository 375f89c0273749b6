import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { FeedInput } from './feed.input.ts';
import { FeedPage } from './feed.output.ts';
import { loadFeed } from './feed.reads.ts';

export const feedList = publicRead({
  name: 'feed.list',
  path: '/api/projects',
  input: FeedInput,
  output: FeedPage,
  queries: 5,
  load: loadFeed,
});

export const feedRouter = router({ list: feedList.procedure });
