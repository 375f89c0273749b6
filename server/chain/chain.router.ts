import * as tag from '#db/tags.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { ChainBySlug, ChainListInput, ChainPostsInput } from './chain.input.ts';
import { ChainList, ChainPage, PostList } from './chain.output.ts';
import { loadChain, loadChains, loadWarmChainSlugs } from './chain.reads.ts';
import { loadPosts } from './post.reads.ts';

export const chainList = publicRead({
  name: 'chain.list',
  path: '/api/chains',
  input: ChainListInput,
  output: ChainList,
  policy: policies.chain,
  tags: () => [tag.chains],
  warm: (take) => take({}),
  queries: 1,
  load: loadChains,
});

export const chainBySlug = publicRead({
  name: 'chain.bySlug',
  path: '/api/chains/{slug}',
  input: ChainBySlug,
  output: ChainPage,
  policy: policies.chain,
  tags: ({ slug }) => [tag.chain(slug)],
  warm: async (take, db) => Promise.all((await loadWarmChainSlugs(db)).map((slug) => take({ slug }))),
  queries: 4,
  load: loadChain,
});

export const chainPosts = publicRead({
  name: 'chain.posts',
  path: '/api/chains/{slug}/posts',
  input: ChainPostsInput,
  output: PostList,
  policy: policies.chain,
  tags: ({ slug }) => [tag.chain(slug)],
  warm: async (take, db) => Promise.all((await loadWarmChainSlugs(db)).map((slug) => take({ slug }))),
  queries: 3,
  load: loadPosts,
});

export const chainRouter = router({
  list: chainList.procedure,
  bySlug: chainBySlug.procedure,
  posts: chainPosts.procedure,
});
