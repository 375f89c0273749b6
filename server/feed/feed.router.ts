import * as tag from '#db/tags.ts';
import { policies } from '../policies.ts';
import { publicRead, type Warm } from '../public-read.ts';
import { router } from '../trpc.ts';
import { FeedInput, isFiltered } from './feed.input.ts';
import { FeedPage } from './feed.output.ts';
import { loadFeed, warmPages, warmSorts } from './feed.reads.ts';

export const feedList = publicRead({
  name: 'feed.list',
  path: '/api/projects',
  input: FeedInput,
  output: FeedPage,
  policy: (input) => (isFiltered(input) ? policies.search : policies.feed),
  tags: (input) => [tag.listings, ...(isFiltered(input) ? [] : [tag.feed])],
  warm: (take) => Promise.all(warmSorts.map((sort) => takePages(take, sort))),
  queries: 6,
  load: loadFeed,
});

export const feedRouter = router({ list: feedList.procedure });

/** The first pages of a sort, each by the cursor that the one before gave, and by its number. */
async function takePages(take: Parameters<Warm<typeof FeedInput, typeof FeedPage>>[0], sort: FeedInput['sort']) {
  let answer = await take({ sort });
  for (let page = 2; page <= warmPages && answer?.nextCursor; page++) {
    [answer] = await Promise.all([take({ sort, cursor: answer.nextCursor }), take({ sort, page })]);
  }
}
