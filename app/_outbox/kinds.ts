import { commentVoteOf, sendCommentVote } from '#app/_comment/comment-vote.ts';
import { hidePending, type NewComment, sendComment, showPending, showTaken } from '#app/_comment/comment-writes.ts';
import { type CommentEdit, editRefused, sendEdit, showEdit, showEdited } from '#app/_comment/edit-comment.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { forget, sendOne, showSent, showWaiting, type WaitingMessage } from '#app/_message/pending-messages.ts';
import { postHref } from '#app/_post/post-link.tsx';
import { hideReply, type NewReply, sendReply, showPendingReply, showTakenReply } from '#app/_post/reply-writes.ts';
import {
  type DraftWrite,
  draftAfter,
  draftCameOut,
  draftOver,
  sendDraft,
  wordsOfDraft,
} from '#app/_publish/draft-write.ts';
import { announce } from '#app/_ui/announce.ts';
import { heldMark } from '#app/_voice/mark-query.ts';
import type { Change, Saved, VoteValue } from '#app/_voice/stance.ts';
import { sendSave, sendVote, stanceOf } from '#app/_voice/use-voice.ts';
import { heldComment, heldFigures } from './held.ts';
import { addKind, type Kind } from './kind-table.ts';

type Words = Translator<'outbox'>;
type OnProject<V> = Change<V> & { slug: string };

const vote = (t: Words): Kind<OnProject<VoteValue>, Awaited<ReturnType<typeof sendVote>>> => ({
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
    title: value === 0 ? t('voteBack') : value === 1 ? t('upvote') : t('downvote'),
    path: `/projects/${slug}`,
  }),
});

const save = (t: Words): Kind<OnProject<Saved>, Awaited<ReturnType<typeof sendSave>>> => ({
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
    title: value === null ? t('unsave') : t('save'),
    path: `/projects/${slug}`,
    ...(value && { text: value }),
  }),
});

const comment = (t: Words): Kind<NewComment, Awaited<ReturnType<typeof sendComment>>> => ({
  send: sendComment,
  show: (queryClient, { key, input, at, problem }) => {
    if (problem === null) showPending(queryClient, key, { comment: input, at });
  },
  arrived: (queryClient, { key, input: { slug } }, answer) => {
    showTaken(queryClient, { id: key, slug }, answer);
    announce(t('commentThere'));
  },
  refused: (queryClient, { key }) => hidePending(queryClient, key),
  words: ({ slug, parentId, body }) => ({
    title: parentId === null ? t('comment') : t('reply'),
    path: `/projects/${slug}`,
    text: body,
  }),
});

const reply = (t: Words): Kind<NewReply, Awaited<ReturnType<typeof sendReply>>> => ({
  send: sendReply,
  show: (queryClient, { key, input, at, problem }) => {
    if (problem === null) showPendingReply(queryClient, key, { reply: input, at });
  },
  arrived: (queryClient, { key, input }, answer) => {
    showTakenReply(queryClient, { id: key, reply: input }, answer);
    announce(t('replyThere'));
  },
  refused: (queryClient, { key, input }) => hideReply(queryClient, { id: key, reply: input }),
  words: (input) => ({ title: t('reply'), path: postHref(input), text: input.body }),
});

const commentEdit = (t: Words): Kind<CommentEdit, Awaited<ReturnType<typeof sendEdit>>> => ({
  send: sendEdit,
  show: (queryClient, { input, at, problem }) => {
    if (problem === null) showEdit(queryClient, input, at);
  },
  arrived: (queryClient, { input }, answer) => {
    showEdited(queryClient, input, answer);
    announce(t('commentThere'));
  },
  refused: (queryClient, { input }, problem) => editRefused(queryClient, input, problem),
  rebased: ({ from: _before, ...edit }, { comment: { body, editedAt } }) => ({ ...edit, from: { body, editedAt } }),
  over: ({ from: _other, ...edit }, { code }) => (code === 'EDIT_CONFLICT' ? edit : undefined),
  words: ({ slug, value }) => ({ title: t('commentEdit'), path: `/projects/${slug}`, text: value }),
});

const draft = (t: Words): Kind<DraftWrite, Awaited<ReturnType<typeof sendDraft>>> => ({
  send: sendDraft,
  // Its form looks for what waits of it as it is opened.
  show: () => {},
  arrived: (queryClient, write, state) => draftCameOut(queryClient, { write, state }),
  refused: (queryClient, write, problem) => draftCameOut(queryClient, { write, problem }),
  rebased: draftAfter,
  over: draftOver,
  words: (input) => ({
    title: t('draft'),
    path: input.from.slug === null ? '/publish' : `/projects/${input.from.slug}/edit`,
    text: wordsOfDraft(input),
  }),
});

const commentVote = (
  t: Words,
): Kind<Change<VoteValue> & { id: string }, Awaited<ReturnType<typeof sendCommentVote>>> => ({
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
  words: () => ({ title: t('commentVote'), path: '' }),
});

const message = (t: Words): Kind<WaitingMessage, Awaited<ReturnType<typeof sendOne>>> => ({
  send: sendOne,
  show: (queryClient, write) => showWaiting(queryClient, write.input, write),
  arrived: (queryClient, { key, input: { username } }, answer) =>
    void showSent(queryClient, { username, key }, answer).then(() => announce(t('sent'))),
  refused: (queryClient, write, problem) => {
    if (problem === null) forget(queryClient, write.input.username, write.key);
    else showWaiting(queryClient, write.input, { ...write, problem });
  },
  words: ({ username, body }) => ({
    title: t('message', { name: username }),
    path: `/messages/${username}`,
    text: body,
  }),
});

/** Fills the table of kinds: what is written may be loaded without what it moves on a page. */
export function knowKinds(t: Words): void {
  addKind('vote', vote(t));
  addKind('save', save(t));
  addKind('comment', comment(t));
  addKind('reply', reply(t));
  addKind('comment-edit', commentEdit(t));
  addKind('comment-vote', commentVote(t));
  addKind('draft', draft(t));
  addKind('message', message(t));
}
