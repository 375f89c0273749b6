import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { post } from '#db/schema/post.ts';
import { slugOf } from '#db/slug.ts';
import * as tag from '#db/tags.ts';
import type { Person } from '../auth/person.ts';
import { type LockedChain, lockChain } from '../chain/chain-for-write.writes.ts';
import { isOpenIn } from '../chain/chain-rights.reads.ts';
import { firstFree } from '../choose-slug.ts';
import { mentionedIn } from '../notification/mentioned-in.ts';
import { notifyAll } from '../notification/notify.writes.ts';
import { noneOf } from '../notification/tell-mentioned.writes.ts';
import { hotRank } from '../score/ranks.ts';
import { watchersOf } from '../watch/watchers.reads.ts';
import { countPost } from './count-post.writes.ts';
import type { WritePost } from './post.input.ts';
import type { PostWritten } from './post.output.ts';
import { tellOfMention, wordsOf } from './post-mention.writes.ts';

type Author = Pick<Person, 'id' | 'username'>;

/**
 * Writes a post into a chain: into a public one whoever wants, into a private one its followers. Whom it names, and who
 * watches the chain, or them, is told.
 * @throws DomainError CHAIN_NOT_FOUND
 */
export async function writePost(tx: Database, me: Author, { slug, ...words }: WritePost): Promise<PostWritten> {
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
  const told = await tell(tx, me, { target, post: name, ...words });
  await changed(tx, { tags: [me.id, ...told].map(tag.person) });
  return { slug, post: name, updatedAt: createdAt.toISOString() };
}

type News = { target: LockedChain; post: string; title: string; body: string };

/** Nobody twice. */
async function tell(tx: Database, me: Author, { target, post: name, title, body }: News): Promise<string[]> {
  const named = await tellOfMention(tx, {
    target: { chainId: target.id, chainSlug: target.slug, slug: name, title },
    actorId: me.id,
    names: mentionedIn(wordsOf({ title, body })),
  });
  const data = { chain: target.slug, post: name, name: target.name, excerpt: title };
  const others = await notifyAll(
    tx,
    { kind: 'chain', actorId: me.id, subject: `post:${target.slug}/${name}`, data },
    sql`u.id in (${watchersOf(`chain:${target.slug}`, `user:${me.username}`)}) and ${isOpenIn(tx, target.id)}
      and ${noneOf(named)}`,
  );
  return [...named, ...others];
}

/** `new` is the address of the form. */
const reserved = ['new'];

/** The chain is locked, so nobody else takes it meanwhile. */
function freeSlug(tx: Database, { chainId, title }: { chainId: string; title: string }): Promise<string> {
  return firstFree(slugOf(title) || 'post', async (names) => {
    const asked = and(eq(post.chainId, chainId), inArray(post.slug, names));
    const rows = await tx.select({ slug: post.slug }).from(post).where(asked);
    return [...reserved, ...rows.map(({ slug }) => slug)];
  });
}
