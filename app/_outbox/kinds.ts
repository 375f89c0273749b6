import { commentVoteOf, sendCommentVote } from '#app/_comment/comment-vote.ts';
import { hidePending, type NewComment, sendComment, showPending, showTaken } from '#app/_comment/comment-writes.ts';
import { forget, sendOne, showSent, showWaiting, type WaitingMessage } from '#app/_message/outbox.ts';
import { heldMark } from '#app/_voice/mark-query.ts';
import type { Change, Saved, VoteValue } from '#app/_voice/stance.ts';
import { sendSave, sendVote, stanceOf } from '#app/_voice/use-voice.ts';
import { heldComment, heldFigures } from './held.ts';
import { addKind, type Kind } from './kind-table.ts';

type OnProject<V> = Change<V> & { slug: string };

const vote: Kind<OnProject<VoteValue>, Awaited<ReturnType<typeof sendVote>>> = {
  send: sendVote,
  show: (queryClient, { input, problem }) => {
    const { slug } = input;
    if (problem !== null) return;
    heldMark(queryClient, slug);
    stanceOf(queryClient, slug).awaitVote(input, heldFigures(queryClient, slug));
  },
  arrived: (queryClient, { input: { slug } }, answer) => stanceOf(queryClient, slug).voteArrived(answer),
  refused: (queryClient, { input: { slug, value } }) => stanceOf(queryClient, slug).vote.refused(value),
  words: ({ slug, value }) => ({
    title: value === 0 ? 'A vote taken back' : value === 1 ? 'An upvote' : 'A downvote',
    path: `/projects/${slug}`,
  }),
};

const save: Kind<OnProject<Saved>, Awaited<ReturnType<typeof sendSave>>> = {
  send: sendSave,
  show: (queryClient, { input, problem }) => {
    const { slug } = input;
    if (problem !== null) return;
    heldMark(queryClient, slug);
    stanceOf(queryClient, slug).awaitSave(input, heldFigures(queryClient, slug));
  },
  arrived: (queryClient, { input: { slug } }, answer) => stanceOf(queryClient, slug).saveArrived(answer),
  refused: (queryClient, { input: { slug, value } }) => stanceOf(queryClient, slug).saved.refused(value),
  words: ({ slug, value }) => ({
    title: value === null ? 'A project no longer saved' : 'A saved project',
    path: `/projects/${slug}`,
    ...(value && { text: value }),
  }),
};

const comment: Kind<NewComment, Awaited<ReturnType<typeof sendComment>>> = {
  send: sendComment,
  show: (queryClient, { key, input, at, problem }) => {
    if (problem === null) showPending(queryClient, key, { comment: input, at });
  },
  arrived: (queryClient, { key, input: { slug } }, answer) => showTaken(queryClient, { id: key, slug }, answer),
  refused: (queryClient, { key }) => hidePending(queryClient, key),
  words: ({ slug, parentId, body }) => ({
    title: parentId === null ? 'A comment' : 'A reply',
    path: `/projects/${slug}`,
    text: body,
  }),
};

const commentVote: Kind<Change<VoteValue> & { id: string }, Awaited<ReturnType<typeof sendCommentVote>>> = {
  send: sendCommentVote,
  show: (queryClient, { input: { id, value, from }, problem }) => {
    const { wish } = commentVoteOf(queryClient, heldComment(queryClient, id));
    if (problem !== null) return;
    wish.known ??= from;
    wish.awaits(value);
  },
  arrived: (queryClient, _write, answer) => {
    const one = commentVoteOf(queryClient, answer);
    one.counts = answer;
    one.wish.arrived(answer.value as VoteValue);
  },
  refused: (queryClient, { input: { id, value } }) =>
    commentVoteOf(queryClient, heldComment(queryClient, id)).wish.refused(value),
  words: () => ({ title: 'A vote on a comment', path: '' }),
};

const message: Kind<WaitingMessage, Awaited<ReturnType<typeof sendOne>>> = {
  send: sendOne,
  show: (queryClient, write) => showWaiting(queryClient, write.input, write),
  arrived: (queryClient, { key, input: { username } }, answer) => void showSent(queryClient, { username, key }, answer),
  refused: (queryClient, write, problem) => {
    if (problem === null) forget(queryClient, write.input.username, write.key);
    else showWaiting(queryClient, write.input, { ...write, problem });
  },
  words: ({ username, body }) => ({ title: `A message to ${username}`, path: `/messages/${username}`, text: body }),
};

/** Fills the table of kinds: what is written may be loaded without what it moves on a page. */
export function knowKinds(): void {
  addKind('vote', vote);
  addKind('save', save);
  addKind('comment', comment);
  addKind('comment-vote', commentVote);
  addKind('message', message);
}
