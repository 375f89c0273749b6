import * as tag from '#db/tags.ts';
import { personalRead } from '../personal-read.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { builderProcedure, router, verifiedProcedure } from '../trpc.ts';
import { write } from '../write.ts';
import { CommentById, CommentsOf, EditComment, OfProject, PostComment, VoteOnComment } from './comment.input.ts';
import { CommentList, CommentVoteCast, CommentWritten, OwnOfComments, Visited } from './comment.output.ts';
import { loadComments, loadOwnOfComments } from './comment.reads.ts';
import { deleteComment, editComment, restoreComment } from './comment.writes.ts';
import { voteOnComment } from './comment-vote.writes.ts';
import { postComment } from './post-comment.writes.ts';
import { visitComments } from './visit.writes.ts';

export const commentList = publicRead({
  name: 'comment.list',
  path: '/api/projects/{slug}/comments',
  input: CommentsOf,
  output: CommentList,
  policy: policies.project,
  tags: ({ slug }) => [tag.project(slug)],
  queries: 2,
  load: loadComments,
});

export const commentRouter = router({
  list: commentList.procedure,
  ownOf: personalRead({
    name: 'comment.ownOf',
    input: OfProject,
    output: OwnOfComments,
    queries: 2,
    load: loadOwnOfComments,
  }),
  post: write({
    name: 'comment.post',
    by: verifiedProcedure,
    input: PostComment,
    output: CommentWritten,
    limit: 'comment',
    run: postComment,
  }),
  edit: write({
    name: 'comment.edit',
    by: verifiedProcedure,
    input: EditComment,
    output: CommentWritten,
    run: editComment,
  }),
  delete: write({
    name: 'comment.delete',
    by: builderProcedure,
    input: CommentById,
    output: CommentWritten,
    run: deleteComment,
  }),
  restore: write({
    name: 'comment.restore',
    by: builderProcedure,
    input: CommentById,
    output: CommentWritten,
    run: restoreComment,
  }),
  vote: write({
    name: 'comment.vote',
    by: verifiedProcedure,
    input: VoteOnComment,
    output: CommentVoteCast,
    limit: 'vote',
    run: voteOnComment,
  }),
  visit: write({
    name: 'comment.visit',
    by: builderProcedure,
    input: OfProject,
    output: Visited,
    run: visitComments,
  }),
});
