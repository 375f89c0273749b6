import { and, count, eq, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { post } from '#db/schema/post.ts';
import { moderationCase } from '#db/schema/report.ts';
import * as tag from '#db/tags.ts';
import { lockModeratedChain } from '../chain/chain-for-write.writes.ts';
import { logModeration } from '../chain/log-moderation.writes.ts';
import { idsOfModerators } from '../chain/stale-chain.writes.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { notify } from '../notification/notify.writes.ts';
import { postHiding } from '../report/post-hiding.writes.ts';
import type { ModeratePost, PinPost, PostBySlug } from './post.input.ts';
import type { PostWritten } from './post.output.ts';
import { isVisible } from './post.reads.ts';

const mostPinned = 3;

type Me = { id: string };

/**
 * Puts a post on top of its chain, or takes it down from there.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR, POST_NOT_FOUND, TOO_MANY_PINNED_POSTS
 */
export async function pinPost(tx: Database, me: Me, { pinned, ...address }: PinPost): Promise<PostWritten> {
  const target = await lockForModerator(tx, me, { ...address, where: isVisible });
  if (pinned) {
    const others = and(eq(post.chainId, target.chainId), isNotNull(post.pinnedAt), ne(post.id, target.id));
    const [found] = await tx.select({ n: count() }).from(post).where(others);
    if ((found?.n ?? 0) >= mostPinned) throw new DomainError('TOO_MANY_PINNED_POSTS');
  }
  if (target.isPinned === pinned) return written(target);
  await set(tx, target.id, { pinnedAt: pinned ? sql`now()` : null });
  return done(tx, me, { target, action: pinned ? 'pin' : 'unpin' });
}

/**
 * Takes no more replies to a post. Its author is told why.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR, POST_NOT_FOUND
 */
export async function lockPostToReplies(tx: Database, me: Me, { reason, ...address }: ModeratePost) {
  const target = await lockForModerator(tx, me, { ...address, where: isVisible });
  if (target.isLocked) return written(target);
  await set(tx, target.id, { lockedAt: sql`now()` });
  return done(tx, me, { target, action: 'lock', reason, says: 'locked your post' });
}

/** @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR, POST_NOT_FOUND */
export async function unlockPost(tx: Database, me: Me, address: PostBySlug): Promise<PostWritten> {
  const target = await lockForModerator(tx, me, { ...address, where: isVisible });
  if (!target.isLocked) return written(target);
  await set(tx, target.id, { lockedAt: null });
  return done(tx, me, { target, action: 'unlock' });
}

/**
 * Takes a post from sight, its pin too. Its author is told why.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR, POST_NOT_FOUND
 */
export async function hidePost(tx: Database, me: Me, { reason, ...address }: ModeratePost): Promise<PostWritten> {
  const target = await lockForModerator(tx, me, { ...address, where: isVisible });
  await postHiding.hide(tx, target.id, reason);
  return done(tx, me, { target, action: 'hide', reason, says: 'hid your post' });
}

/**
 * Shows it again, unless it was the admins of the site who hid it. It is not pinned any more.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR, POST_NOT_FOUND, HIDDEN_BY_ADMINS
 */
export async function unhidePost(tx: Database, me: Me, address: PostBySlug): Promise<PostWritten> {
  const where = and(isNotNull(post.hiddenAt), isNull(post.deletedAt));
  const target = await lockForModerator(tx, me, { ...address, where });
  if (await isHiddenByAdmins(tx, target.id)) throw new DomainError('HIDDEN_BY_ADMINS');
  await postHiding.restore(tx, target.id);
  return done(tx, me, { target, action: 'unhide' });
}

type Asked = PostBySlug & { where: SQL | undefined };

/** The chain first, then the post, as every write does that needs both. */
async function lockForModerator(tx: Database, me: Me, { slug, post: name, where }: Asked) {
  const { id: chainId, ownerId } = await lockModeratedChain(tx, { slug, userId: me.id });
  const [found] = await tx
    .select({
      id: post.id,
      slug: post.slug,
      title: post.title,
      authorId: post.authorId,
      updatedAt: iso(post.updatedAt),
      isPinned: sql<boolean>`${post.pinnedAt} is not null`,
      isLocked: sql<boolean>`${post.lockedAt} is not null`,
    })
    .from(post)
    .where(and(eq(post.chainId, chainId), eq(post.slug, name), where))
    .for('update');
  if (!found) throw new DomainError('POST_NOT_FOUND', { slug, post: name });
  return { ...found, chainId, chainSlug: slug, ownerId };
}

type Moderated = Awaited<ReturnType<typeof lockForModerator>>;

const set = (tx: Database, id: string, values: { pinnedAt?: SQL | null; lockedAt?: SQL | null }) =>
  tx
    .update(post)
    .set({ ...values, updatedAt: sql`${post.updatedAt}` })
    .where(eq(post.id, id));

type Done = { target: Moderated; action: string; reason?: string; says?: string };

/** The last step of each act: the chain's log, and its author's notice where there is something to say. */
async function done(tx: Database, me: Me, { target, action, reason, says }: Done): Promise<PostWritten> {
  const { chainId, chainSlug, ownerId, slug, title, authorId } = target;
  await logModeration(tx, { chainId, moderatorId: me.id, action, subject: `post:${slug}`, reason });
  const moderators = await idsOfModerators(tx, { id: chainId, ownerId });
  await changed(tx, { tags: [tag.chain(chainSlug), ...[authorId, ...moderators].map(tag.person)] });
  if (says) {
    const data = { says, title, excerpt: reason ?? null, chain: chainSlug, post: slug };
    await notify(tx, { to: authorId, kind: 'moderation', actorId: me.id, subject: `post:${chainSlug}/${slug}`, data });
  }
  return written(target);
}

const written = ({ chainSlug, slug, updatedAt }: Moderated): PostWritten => ({
  slug: chainSlug,
  post: slug,
  updatedAt,
});

/** Until a case about it is dismissed, or an appeal granted. */
async function isHiddenByAdmins(tx: Database, id: string): Promise<boolean> {
  const { subjectKind, subjectId, status, hiddenAt, appealStatus } = moderationCase;
  const waits = and(eq(status, 'open'), isNotNull(hiddenAt));
  const stands = and(eq(status, 'upheld'), sql`${appealStatus} is distinct from 'granted'`);
  const about = and(eq(subjectKind, 'post'), eq(subjectId, id), or(waits, stands));
  return (await tx.$count(moderationCase, about)) > 0;
}
