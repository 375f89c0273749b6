import * as tag from '#db/tags.ts';
import { personalRead } from '../personal-read.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { builderProcedure, router, verifiedProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import { hidePost, lockPostToReplies, pinPost, unhidePost, unlockPost } from './moderate-post.writes.ts';
import { loadOwnOfPost } from './own-of-post.reads.ts';
import {
  EditPost,
  EditReply,
  ModeratePost,
  PinPost,
  PostBySlug,
  ReactToPost,
  RepliesOf,
  ReplyById,
  WritePost,
  WriteReply,
} from './post.input.ts';
import { OwnOfPost, PostPage, PostWritten, Reacted, ReplyList, ReplyWritten } from './post.output.ts';
import { deletePost, editPost, restorePost } from './post.writes.ts';
import { loadPost, loadPrivatePost, loadWarmPosts } from './post-page.reads.ts';
import { reactToPost } from './react.writes.ts';
import { loadPrivateReplies, loadReplies } from './reply.reads.ts';
import { deleteReply, editReply, restoreReply } from './reply.writes.ts';
import { writePost } from './write-post.writes.ts';
import { writeReply } from './write-reply.writes.ts';

export const postBySlug = publicRead({
  name: 'post.bySlug',
  path: '/api/chains/{slug}/posts/{post}',
  input: PostBySlug,
  output: PostPage,
  policy: policies.chain,
  tags: ({ slug }) => [tag.chain(slug)],
  warm: async (take, db) => Promise.all((await loadWarmPosts(db)).map(take)),
  queries: 2,
  load: loadPost,
});

export const postReplies = publicRead({
  name: 'post.replies',
  path: '/api/chains/{slug}/posts/{post}/replies',
  input: RepliesOf,
  output: ReplyList,
  policy: policies.chain,
  tags: ({ slug }) => [tag.chain(slug)],
  queries: 2,
  load: loadReplies,
});

const output = PostWritten;

export const postRouter = router({
  bySlug: postBySlug.procedure,
  replies: postReplies.procedure,
  ownOf: personalRead({ name: 'post.ownOf', input: PostBySlug, output: OwnOfPost, queries: 2, load: loadOwnOfPost }),
  privateBySlug: personalRead({
    name: 'post.privateBySlug',
    input: PostBySlug,
    output: PostPage,
    tags: ({ slug }) => [tag.chain(slug)],
    queries: 2,
    load: loadPrivatePost,
  }),
  privateReplies: personalRead({
    name: 'post.privateReplies',
    input: RepliesOf,
    output: ReplyList,
    tags: ({ slug }) => [tag.chain(slug)],
    queries: 2,
    load: loadPrivateReplies,
  }),
  write: write({
    name: 'post.write',
    by: verifiedProcedure,
    input: WritePost,
    output,
    limit: 'post',
    run: writePost,
  }),
  edit: write({ name: 'post.edit', by: verifiedProcedure, input: EditPost, output, run: editPost }),
  delete: write({ name: 'post.delete', by: builderProcedure, input: PostBySlug, output, run: deletePost }),
  restore: write({ name: 'post.restore', by: builderProcedure, input: PostBySlug, output, run: restorePost }),
  reply: write({
    name: 'post.reply',
    by: verifiedProcedure,
    input: WriteReply,
    output: ReplyWritten,
    limit: 'comment',
    run: writeReply,
  }),
  editReply: write({
    name: 'post.editReply',
    by: verifiedProcedure,
    input: EditReply,
    output: ReplyWritten,
    run: editReply,
  }),
  deleteReply: write({
    name: 'post.deleteReply',
    by: builderProcedure,
    input: ReplyById,
    output: ReplyWritten,
    run: deleteReply,
  }),
  restoreReply: write({
    name: 'post.restoreReply',
    by: builderProcedure,
    input: ReplyById,
    output: ReplyWritten,
    run: restoreReply,
  }),
  react: write({
    name: 'post.react',
    by: verifiedProcedure,
    input: ReactToPost,
    output: Reacted,
    limit: 'reaction',
    run: reactToPost,
  }),
  pin: write({ name: 'post.pin', by: verifiedProcedure, input: PinPost, output, run: pinPost }),
  lock: write({ name: 'post.lock', by: verifiedProcedure, input: ModeratePost, output, run: lockPostToReplies }),
  unlock: write({ name: 'post.unlock', by: verifiedProcedure, input: PostBySlug, output, run: unlockPost }),
  hide: write({ name: 'post.hide', by: verifiedProcedure, input: ModeratePost, output, run: hidePost }),
  unhide: write({ name: 'post.unhide', by: verifiedProcedure, input: PostBySlug, output, run: unhidePost }),
});
