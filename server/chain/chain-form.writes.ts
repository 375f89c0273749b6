import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain } from '#db/schema/chain.ts';
import { upload } from '#db/schema/upload.ts';
import { slugOf } from '#db/slug.ts';
import * as tag from '#db/tags.ts';
import { chooseSlug } from '../choose-slug.ts';
import { DomainError } from '../errors.ts';
import { holdUploads } from '../upload/upload.writes.ts';
import { revision } from './chain-content.reads.ts';
import { lockModeratedChain } from './chain-for-write.writes.ts';
import type { ChainContent, EditChain } from './chain-writes.input.ts';
import type { ChainSaved } from './chain-writes.output.ts';
import { logModeration } from './log-moderation.writes.ts';
import { staleChain, whereNamed } from './stale-chain.writes.ts';

/** Makes a chain of one's own. Its slug is its name's, and stays when the name is changed. */
export async function createChain(tx: Database, me: { id: string }, content: ChainContent): Promise<ChainSaved> {
  await checkPictures(tx, me, { wanted: content, known: [] });
  const slug = await slugFor(tx, content.name);
  await tx.insert(chain).values({ ...content, slug, ownerId: me.id });
  await changed(tx, { tags: [...staleChain({ slug }), tag.person(me.id)] });
  return { slug };
}

/**
 * Changes what the form holds, as its owner or a moderator.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR; EDIT_CONFLICT with the `revision` that there is now
 */
export async function editChain(tx: Database, me: { id: string }, input: EditChain): Promise<ChainSaved> {
  const { slug, content } = input;
  const target = await lockModeratedChain(tx, { slug, userId: me.id });
  const { logoUrl, bannerUrl } = chain;
  const [before] = await tx.select({ revision, logoUrl, bannerUrl }).from(chain).where(eq(chain.id, target.id));
  if (before?.revision !== input.revision) throw new DomainError('EDIT_CONFLICT', { slug, revision: before?.revision });
  await checkPictures(tx, me, { wanted: content, known: [before.logoUrl, before.bannerUrl] });
  await tx
    .update(chain)
    .set({ ...content, updatedAt: sql`now()` })
    .where(eq(chain.id, target.id));
  await logModeration(tx, { chainId: target.id, moderatorId: me.id, action: 'edit', subject: `chain:${slug}` });
  const isNamedAnew = content.name !== target.name || content.isPublic !== target.isPublic;
  const shown = isNamedAnew ? await whereNamed(tx, target) : staleChain(target);
  await changed(tx, { tags: [...shown, tag.person(me.id)] });
  return { slug };
}

type Pictures = { wanted: Pick<ChainContent, 'logoUrl' | 'bannerUrl'>; known: (string | null)[] };

/** A picture is an upload of the writer's own, or what the chain shows already. */
async function checkPictures(tx: Database, me: { id: string }, { wanted, known }: Pictures): Promise<void> {
  await holdUploads(tx);
  for (const field of ['logoUrl', 'bannerUrl'] as const) {
    const url = wanted[field];
    if (url === null || known.includes(url)) continue;
    const own = and(
      eq(upload.userId, me.id),
      eq(upload.kind, 'image'),
      or(eq(upload.url, url), eq(upload.thumbnailUrl, url)),
    );
    if ((await tx.$count(upload, own)) > 0) continue;
    throw new DomainError('INVALID_INPUT', { field: `content.${field}`, message: 'Upload the picture first.' });
  }
}

/** A page of its own has this address. */
const reserved = ['new'];

function slugFor(tx: Database, name: string): Promise<string> {
  return chooseSlug(tx, { kind: 'chain', name: slugOf(name) || 'chain' }, async (names) => {
    const rows = await tx.select({ slug: chain.slug }).from(chain).where(inArray(chain.slug, names));
    return [...reserved, ...rows.map(({ slug }) => slug)];
  });
}
