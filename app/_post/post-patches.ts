import { changeIn, withFields } from '#app/_voice/change-in.ts';
import type { Patch } from '#app/_voice/own-writes.ts';
import type { PostReaction } from '#db/vocabulary.ts';
import type { PostCard } from '#server/chain/chain.output.ts';
import type { LivePost } from '#server/post/live-post.output.ts';
import type { OwnOfPost, PostPage, Reactions, Reply } from '#server/post/post.output.ts';
import type { PostAddress } from './post-query.ts';

const isPageOf =
  ({ slug, post }: PostAddress) =>
  (thing: object): thing is PostPage =>
    'slug' in thing && thing.slug === post && 'replies' in thing && (thing as PostPage).chain.slug === slug;

const isReply =
  (id: string) =>
  (thing: object): thing is Reply =>
    'id' in thing && thing.id === id && 'depth' in thing;

/** Puts a reply behind those of its post's page; the thread puts it in its place. */
export function withReply(address: PostAddress, reply: Reply): Patch {
  return (data) =>
    changeIn(data, isPageOf(address), (page) =>
      page.replies.some(({ id }) => id === reply.id) ? page : { ...page, replies: [...page.replies, reply] },
    );
}

export function withoutReply(address: PostAddress, id: string): Patch {
  return (data) =>
    changeIn(data, isPageOf(address), (page) =>
      page.replies.some((one) => one.id === id)
        ? { ...page, replies: page.replies.filter((one) => one.id !== id) }
        : page,
    );
}

/** Changes a reply wherever it is held. */
export function withReplyChanged(id: string, fields: Partial<Reply>): Patch {
  return (data) => changeIn(data, isReply(id), (reply) => withFields(reply, fields));
}

/** Changes what is shown of a post on its page. */
export function withPostChanged(address: PostAddress, fields: Partial<PostPage>): Patch {
  return (data) => changeIn(data, isPageOf(address), (page) => withFields(page, fields));
}

/**
 * Sets what was told of a post on its page and in every list. A card in a chain's list does not say which chain that is:
 * when it was written does.
 */
export function withPostTold({ slug, post }: PostAddress, { reactions, ...told }: LivePost): Patch {
  type Copy = PostCard & Partial<PostPage>;
  const isCopy = (thing: object): thing is Copy => {
    const { slug: name, createdAt, chain, ...card } = thing as Copy;
    return name === post && createdAt === told.createdAt && 'replyCount' in card && (chain?.slug ?? slug) === slug;
  };
  return (data) =>
    changeIn(data, isCopy, (copy) => {
      const shown = copy.reactions && { reactions: withFields(copy.reactions, reactions) };
      return withFields(copy, { ...told, ...shown });
    });
}

type Target = PostAddress & { replyId: string | null };
type Reaction = { kind: PostReaction; count: number };

/** Sets how many reacted in one way to a post, or to a reply in it. */
export function withReactionCount({ replyId, ...address }: Target, { kind, count }: Reaction): Patch {
  const counted = <T extends { reactions: Reactions; reactionCount: number }>(thing: T): T => {
    if (thing.reactions[kind] === count) return thing;
    const reactions = { ...thing.reactions, [kind]: count };
    return { ...thing, reactions, reactionCount: Object.values(reactions).reduce((sum, n) => sum + n, 0) };
  };
  return (data) =>
    replyId === null ? changeIn(data, isPageOf(address), counted) : changeIn(data, isReply(replyId), counted);
}

/** Sets whether the reader has reacted so. */
export function withOwnReaction({ slug, post, replyId }: Target, kind: PostReaction, reacts: boolean): Patch {
  const isOwn = (thing: object): thing is OwnOfPost =>
    'reacted' in thing && (thing as OwnOfPost).slug === slug && (thing as OwnOfPost).post === post;
  return (data) =>
    changeIn(data, isOwn, (own) => {
      const others = own.reacted.filter((one) => one.kind !== kind || one.replyId !== replyId);
      if (others.length < own.reacted.length === reacts) return own;
      return { ...own, reacted: reacts ? [...others, { replyId, kind }] : others };
    });
}
