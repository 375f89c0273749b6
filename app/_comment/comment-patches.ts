import { changeIn, withFields } from '#app/_voice/change-in.ts';
import type { Patch } from '#app/_voice/own-writes.ts';
import type { Comment, OwnOfComments } from '#server/comment/comment.output.ts';

/** Puts a comment behind those of its project's page; the thread puts it in its place. */
export function withComment(slug: string, comment: Comment): Patch {
  const isPage = (thing: object): thing is { comments: Comment[] } =>
    'slug' in thing && thing.slug === slug && 'comments' in thing;
  return (data) =>
    changeIn(data, isPage, (page) =>
      page.comments.some(({ id }) => id === comment.id) ? page : { ...page, comments: [...page.comments, comment] },
    );
}

export function withoutComment(id: string): Patch {
  const isPage = (thing: object): thing is { comments: Comment[] } => 'slug' in thing && 'comments' in thing;
  return (data) =>
    changeIn(data, isPage, (page) =>
      page.comments.some((one) => one.id === id)
        ? { ...page, comments: page.comments.filter((one) => one.id !== id) }
        : page,
    );
}

/** Changes a comment wherever it is held. */
export function withCommentChanged(id: string, fields: Partial<Comment>): Patch {
  const isIt = (thing: object): thing is Comment => 'id' in thing && thing.id === id && 'depth' in thing;
  return (data) => changeIn(data, isIt, (comment) => withFields(comment, fields));
}

/** Sets the own vote on a comment. */
export function withOwnVote(id: string, value: number): Patch {
  const isOwn = (thing: object): thing is OwnOfComments => 'votes' in thing && 'lastVisitedAt' in thing;
  return (data) =>
    changeIn(data, isOwn, (own) => {
      if ((own.votes.find((vote) => vote.id === id)?.value ?? 0) === value) return own;
      return { ...own, votes: [...own.votes.filter((vote) => vote.id !== id), { id, value }] };
    });
}
