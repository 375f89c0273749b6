import * as tag from '#db/tags.ts';
import { adminWrite } from '../admin-write.ts';
import { NoInput } from '../no-input.input.ts';
import { personalRead } from '../personal-read.ts';
import { policies } from '../policies.ts';
import { loadPosts, loadPrivatePosts } from '../post/post.reads.ts';
import { publicRead } from '../public-read.ts';
import { builderProcedure, router, verifiedProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import { ChainBySlug, ChainListInput, ChainLogInput, ChainPostsInput, ChainProjectsInput } from './chain.input.ts';
import { ChainList, ChainLog, ChainProjects, ChainWithPosts, PostList } from './chain.output.ts';
import { loadChain, loadChains, loadWarmChainSlugs } from './chain.reads.ts';
import { loadChainForEdit } from './chain-content.reads.ts';
import { followChain, leaveChain } from './chain-follow.writes.ts';
import { createChain, editChain } from './chain-form.writes.ts';
import { loadChainLog } from './chain-log.reads.ts';
import { loadChainProjects } from './chain-projects.reads.ts';
import { deleteChain, restoreChain } from './chain-removal.writes.ts';
import {
  AddModerator,
  ChainContent,
  EditChain,
  FollowChain,
  NameOwner,
  OfferChain,
  OneChain,
  PinProjects,
  ProjectInChain,
  RefuseProject,
  RemoveModerator,
  SubmitProject,
} from './chain-writes.input.ts';
import { ChainFollowed, ChainSaved, ModeratorSet, Pinned, SubmissionState } from './chain-writes.output.ts';
import { approveProject, rejectProject, removeProjectFromChain } from './decision.writes.ts';
import { loadFigures, loadHiddenPosts, loadQueue } from './moderation.reads.ts';
import { addModerator, removeModerator } from './moderators.writes.ts';
import { nameOwner } from './name-owner.writes.ts';
import {
  ChainFigures,
  ChainForEdit,
  HiddenPosts,
  OwnChains,
  OwnSubmissions,
  SubmissionQueue,
} from './own-chain.output.ts';
import { loadOwnChains, loadOwnSubmissions, loadPrivateChain, loadPrivateProjects } from './own-chains.reads.ts';
import { declineChain, offerChain, takeChainOver, takeOfferBack } from './ownership.writes.ts';
import { pinProjects } from './pins.writes.ts';
import { submitProject, withdrawProject } from './submission.writes.ts';

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
  output: ChainWithPosts,
  policy: policies.chain,
  tags: ({ slug }) => [tag.chain(slug)],
  warm: async (take, db) => Promise.all((await loadWarmChainSlugs(db)).map((slug) => take({ slug }))),
  queries: 7,
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

const by = builderProcedure;
const place = { by, output: SubmissionState };

export const chainRouter = router({
  list: chainList.procedure,
  bySlug: chainBySlug.procedure,
  posts: chainPosts.procedure,
  projects: chainProjects.procedure,
  log: chainLog.procedure,

  mine: personalRead({ name: 'chain.mine', input: NoInput, output: OwnChains, queries: 1, load: loadOwnChains }),
  own: personalRead({
    name: 'chain.own',
    input: OneChain,
    output: ChainWithPosts,
    tags: ({ slug }) => [tag.chain(slug)],
    queries: 7,
    load: loadPrivateChain,
  }),
  privatePosts: personalRead({
    name: 'chain.privatePosts',
    input: ChainPostsInput,
    output: PostList,
    tags: ({ slug }) => [tag.chain(slug)],
    queries: 3,
    load: loadPrivatePosts,
  }),
  privateProjects: personalRead({
    name: 'chain.privateProjects',
    input: ChainProjectsInput,
    output: ChainProjects,
    tags: ({ slug }) => [tag.chain(slug)],
    queries: 2,
    load: loadPrivateProjects,
  }),
  submissions: personalRead({
    name: 'chain.submissions',
    input: OneChain,
    output: OwnSubmissions,
    queries: 1,
    load: loadOwnSubmissions,
  }),
  forEdit: personalRead({
    name: 'chain.forEdit',
    input: OneChain,
    output: ChainForEdit,
    queries: 2,
    load: loadChainForEdit,
  }),
  queue: personalRead({
    name: 'chain.queue',
    input: ChainProjectsInput,
    output: SubmissionQueue,
    queries: 2,
    load: loadQueue,
  }),
  hiddenPosts: personalRead({
    name: 'chain.hiddenPosts',
    input: ChainLogInput,
    output: HiddenPosts,
    tags: ({ slug }) => [tag.chain(slug)],
    queries: 2,
    load: loadHiddenPosts,
  }),
  figures: personalRead({
    name: 'chain.figures',
    input: OneChain,
    output: ChainFigures,
    queries: 2,
    load: loadFigures,
  }),

  create: write({
    name: 'chain.create',
    by: verifiedProcedure,
    input: ChainContent,
    output: ChainSaved,
    limit: 'chain',
    run: createChain,
  }),
  edit: write({ name: 'chain.edit', by, input: EditChain, output: ChainSaved, run: editChain }),
  delete: write({ name: 'chain.delete', by, input: OneChain, output: ChainSaved, run: deleteChain }),
  restore: write({ name: 'chain.restore', by, input: OneChain, output: ChainSaved, run: restoreChain }),
  follow: write({ name: 'chain.follow', by, input: FollowChain, output: ChainFollowed, run: followChain }),
  leave: write({ name: 'chain.leave', by, input: OneChain, output: ChainFollowed, run: leaveChain }),
  addModerator: write({
    name: 'chain.addModerator',
    by,
    input: AddModerator,
    output: ModeratorSet,
    run: addModerator,
  }),
  removeModerator: write({
    name: 'chain.removeModerator',
    by,
    input: RemoveModerator,
    output: ModeratorSet,
    run: removeModerator,
  }),
  offer: write({ name: 'chain.offer', by, input: OfferChain, output: ChainSaved, run: offerChain }),
  takeOfferBack: write({
    name: 'chain.takeOfferBack',
    by,
    input: OneChain,
    output: ChainSaved,
    run: takeOfferBack,
  }),
  takeOver: write({
    name: 'chain.takeOver',
    by: verifiedProcedure,
    input: OneChain,
    output: ChainSaved,
    run: takeChainOver,
  }),
  decline: write({ name: 'chain.decline', by, input: OneChain, output: ChainSaved, run: declineChain }),
  nameOwner: adminWrite({ name: 'chain.nameOwner', input: NameOwner, output: ChainSaved, run: nameOwner }),
  submit: write({
    ...place,
    name: 'chain.submit',
    by: verifiedProcedure,
    input: SubmitProject,
    limit: 'submission',
    run: submitProject,
  }),
  withdraw: write({ ...place, name: 'chain.withdraw', input: ProjectInChain, run: withdrawProject }),
  approve: write({ ...place, name: 'chain.approve', input: ProjectInChain, run: approveProject }),
  reject: write({ ...place, name: 'chain.reject', input: RefuseProject, run: rejectProject }),
  removeProject: write({ ...place, name: 'chain.removeProject', input: RefuseProject, run: removeProjectFromChain }),
  pin: write({ name: 'chain.pin', by, input: PinProjects, output: Pinned, run: pinProjects }),
});
