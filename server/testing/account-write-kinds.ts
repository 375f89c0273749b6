import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chainLog, chainModerator } from '#db/schema/chain.ts';
import { user } from '#db/schema/user.ts';
import { aChain } from './builders.ts';
import { aChainWith, aSimilarProject, cardOf, type Json, projectOfSomebody, similarOf } from './seen-things.ts';
import type { WriteKind } from './write-kinds.ts';

type Shows = (person: Json) => boolean;

/** Each kind of write by which somebody shows as another, and where everybody sees that. */
export const accountWriteKinds: Record<string, (db: Database) => Promise<WriteKind>> = {
  'account.saveProfile': async (db) => {
    const me = await somebodyShown(db);
    const username = `${me.owner}_new`;
    const named: Shows = ({ displayName }) => displayName === 'Another name';
    return {
      procedure: 'account.saveProfile',
      input: { displayName: 'Another name', username, bio: '', website: '', location: '' },
      cookie: me.ownerCookie,
      seen: [{ path: `/api/users/${username}`, shows: named }, ...shownAs(me, named)],
    };
  },
  'account.setAvatar': async (db) => {
    const me = await somebodyShown(db);
    await db.update(user).set({ avatarUrl: '/uploads/before.webp' }).where(eq(user.id, me.ownerId));
    const isBare: Shows = ({ avatarUrl }) => avatarUrl === null;
    return {
      procedure: 'account.setAvatar',
      input: { url: null },
      cookie: me.ownerCookie,
      seen: [{ path: `/api/users/${me.owner}`, shows: isBare }, ...shownAs(me, isBare)],
    };
  },
  'account.delete': async (db) => {
    const me = await somebodyShown(db);
    const isNobody: Shows = ({ displayName }) => displayName === 'Deleted person';
    return {
      procedure: 'account.delete',
      input: {},
      cookie: me.ownerCookie,
      seen: [
        { path: `/api/users/${me.owner}`, shows: ({ code }) => code === 'PROFILE_NOT_FOUND' },
        ...shownAs(me, isNobody),
      ],
    };
  },
};

/** Who has a project, which others and a chain show, and moderates another chain. */
async function somebodyShown(db: Database) {
  const me = await projectOfSomebody(db);
  const { slug: beside } = await aSimilarProject(db, me);
  const { slug: holding } = await aChainWith(db, me.id);
  const moderated = await aChain(db);
  await db.insert(chainModerator).values({ chainId: moderated.id, userId: me.ownerId });
  const left = await aChain(db);
  await db
    .insert(chainLog)
    .values({ chainId: left.id, moderatorId: me.ownerId, action: 'pin', subject: `project:${me.slug}` });
  return { ...me, beside, holding, moderated: moderated.slug, left: left.slug };
}

/** All places that show them. */
function shownAs(me: Awaited<ReturnType<typeof somebodyShown>>, shows: Shows): WriteKind['seen'] {
  const owns = (card: Json | undefined) => shows((card?.owner ?? {}) as Json);
  return [
    { path: `/api/projects/${me.slug}`, shows: owns },
    { path: `/api/projects/${me.beside}`, shows: (answer) => owns(similarOf(answer, me.slug)) },
    { path: '/api/projects?sort=newest', shows: (answer) => owns(cardOf(answer, me.slug)) },
    { path: `/api/chains/${me.holding}`, shows: ({ projects }) => owns(cardOf({ items: projects }, me.slug)) },
    { path: `/api/chains/${me.holding}/projects`, shows: (answer) => owns(cardOf(answer, me.slug)) },
    { path: `/api/chains/${me.moderated}`, shows: ({ moderators }) => (moderators as Json[]).every(shows) },
    { path: `/api/chains/${me.left}/log`, shows: ({ items }) => shows((items as Json[])[0]?.moderator as Json) },
  ];
}
