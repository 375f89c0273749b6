import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chainModerator } from '#db/schema/chain.ts';
import { aChain, aProject } from './builders.ts';
import { aModeratedChain, someChain } from './chains.ts';
import { aMember } from './session.ts';
import type { WriteKind } from './write-kinds.ts';

type Card = { slug: string; followerCount: number };

/** Writes in chains that change what everybody sees. */
export const chainWriteKinds: Record<string, (db: Database) => Promise<WriteKind>> = {
  'chain.create': async (db) => ({
    procedure: 'chain.create',
    input: someChain({ name: 'Seen at once' }),
    cookie: (await aMember(db)).cookie,
    seen: [
      {
        path: '/api/chains?sort=newest',
        shows: ({ items }) => (items as { name: string }[])[0]?.name === 'Seen at once',
      },
    ],
  }),
  'chain.follow': async (db) => {
    const { slug } = await aChain(db);
    return {
      procedure: 'chain.follow',
      input: { slug, follows: true },
      cookie: (await aMember(db)).cookie,
      seen: [
        { path: `/api/chains/${slug}`, shows: ({ followerCount }) => followerCount === 1 },
        {
          path: '/api/chains?sort=newest',
          shows: ({ items }) => (items as Card[]).find((card) => card.slug === slug)?.followerCount === 1,
        },
      ],
    };
  },
  'chain.takeOver': async (db) => {
    const [owner, heir] = [await aMember(db), await aMember(db)];
    const { id, slug } = await aModeratedChain(db, { ownerId: owner.id, moderatorId: heir.id });
    await db.update(chainModerator).set({ offeredAt: new Date() }).where(eq(chainModerator.chainId, id));
    return {
      procedure: 'chain.takeOver',
      input: { slug },
      cookie: heir.cookie,
      seen: [
        {
          path: `/api/chains/${slug}`,
          shows: ({ owner: now }) => (now as { username: string }).username === heir.username,
        },
        {
          path: `/api/chains/${slug}/log`,
          shows: ({ items }) => (items as { action: string }[])[0]?.action === 'take-over',
        },
      ],
    };
  },
  'chain.submit': async (db) => {
    const owner = await aMember(db);
    const [{ slug }, { slug: project }] = [await aChain(db), await aProject(db, { ownerId: owner.id })];
    return {
      procedure: 'chain.submit',
      input: { slug, project, message: '' },
      cookie: owner.cookie,
      seen: [
        { path: `/api/chains/${slug}`, shows: ({ projectCount }) => projectCount === 1 },
        { path: `/api/chains/${slug}/projects`, shows: ({ items }) => (items as Card[])[0]?.slug === project },
        { path: `/api/projects/${project}`, shows: ({ chains }) => (chains as Card[])[0]?.slug === slug },
      ],
    };
  },
};
