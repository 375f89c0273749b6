import * as tag from '#db/tags.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { ChainBySlug, ChainListInput, ChainLogInput, ChainPostsInput, ChainProjectsInput } from './chain.input.ts';
import { ChainList, ChainLog, ChainPage, ChainProjects, PostList } from './chain.output.ts';
import { loadChain, loadChains, loadWarmChainSlugs } from './chain.reads.ts';
import { loadChainLog } from './chain-log.reads.ts';
import { ownChainProcedures } from './chain-own.router.ts';
import { loadChainProjects } from './chain-projects.reads.ts';
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

export const chainProjects = publicRead({
  name: 'chain.projects',
  path: '/api/chains/{slug}/projects',
  input: ChainProjectsInput,
  output: ChainProjects,
  policy: policies.chain,
  tags: ({ slug }) => [tag.chain(slug)],
  queries: 2,
  load: loadChainProjects,
});

export const chainLog = publicRead({
  name: 'chain.log',
  path: '/api/chains/{slug}/log',
  input: ChainLogInput,
  output: ChainLog,
  policy: policies.chain,
  tags: ({ slug }) => [tag.chain(slug)],
  queries: 2,
  load: loadChainLog,
});

export const chainRouter = router({
  list: chainList.procedure,
  bySlug: chainBySlug.procedure,
  posts: chainPosts.procedure,
  projects: chainProjects.procedure,
  log: chainLog.procedure,
  ...ownChainProcedures,
});
