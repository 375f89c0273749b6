import { and, eq, like } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { post } from '#db/schema/post.ts';
import { freeName, slugOf } from '#db/slug.ts';
import * as tag from '#db/tags.ts';
import { lockChain } from '../chain/chain-for-write.writes.ts';
import { hotRank } from '../score/ranks.ts';
import { countPost } from './count-post.writes.ts';
import type { WritePost } from './post.input.ts';
import type { PostWritten } from './post.output.ts';

/**
 * Writes a post into a chain: into a public one whoever wants, into a private one its followers.
 * @throws DomainError CHAIN_NOT_FOUND
 */
export async function writePost(tx: Database, me: { id: string }, { slug, ...words }: WritePost): Promise<PostWritten> {
  const target = await lockChain(tx, { slug, userId: me.id });
  const createdAt = new Date();
  const name = await freeSlug(tx, { chainId: target.id, title: words.title });
  await tx.insert(post).values({
    ...words,
    slug: name,
    chainId: target.id,
    authorId: me.id,
    hotRank: hotRank({ reactionCount: 0, replyCount: 0, createdAt }),
    lastActivityAt: createdAt,
    createdAt,
    updatedAt: createdAt,
  });
  await countPost(tx, { chainId: target.id, chainSlug: slug, isRecent: true }, 1);
  await changed(tx, { tags: [tag.person(me.id)] });
  return { slug, post: name, updatedAt: createdAt.toISOString() };
}

/** `new` is the address of the form. */
const reserved = ['new'];

/** The chain is locked, so nobody else takes it meanwhile. */
async function freeSlug(tx: Database, { chainId, title }: { chainId: string; title: string }): Promise<string> {
  const name = slugOf(title) || 'post';
  const alike = and(eq(post.chainId, chainId), like(post.slug, `${name.slice(0, 70)}%`));
  const rows = await tx.select({ slug: post.slug }).from(post).where(alike);
  const taken = new Set([...reserved, ...rows.map(({ slug }) => slug)]);
  return freeName(name, (one) => taken.has(one));
}
