import { eq } from 'drizzle-orm';
import { type chain, chainModerator } from '#db/schema/chain.ts';
import { loadChainForEdit } from '../chain/chain-content.reads.ts';
import type { Cast } from './cast.ts';
import { someChain } from './chains.ts';
import { type Row, readers, writers } from './may-row.ts';

const run = ['owner', 'moderator'] as const;
const reason = 'It does not fit into this chain.';

/** What the owner of the cast's chains and their moderator may, to a new one. */
const inChain = (more: object = {}, values?: Partial<typeof chain.$inferInsert>): Pick<Row, 'input'> => ({
  input: async (cast) => ({ slug: (await cast.newChain(values)).slug, ...more }),
});
const onPlace = (status: 'pending' | 'approved', more: object = {}): Row => ({
  input: async (cast) => ({ ...(await cast.place(status)), ...more }),
  may: run,
  refusal: 'NOT_A_MODERATOR',
});
/** A chain that its owner offers to the moderator. */
const offered = async (cast: Cast) => {
  const { id, slug } = await cast.newChain();
  await cast.db.update(chainModerator).set({ offeredAt: new Date() }).where(eq(chainModerator.chainId, id));
  return { slug };
};
const other = async (cast: Cast) => ({ slug: (await cast.newChain()).slug, username: await cast.builder() });

export const chainRows: Record<string, Row> = {
  'chain.mine': { input: () => ({}), may: 'signed in' },
  'chain.submissions': { ...inChain(), may: 'signed in' },
  'chain.own': { ...inChain({}, { isPublic: false }), may: run, refusal: readers('CHAIN_NOT_FOUND') },
  'chain.privatePosts': { ...inChain({}, { isPublic: false }), may: run, refusal: readers('CHAIN_NOT_FOUND') },
  'chain.privateProjects': { ...inChain({}, { isPublic: false }), may: run, refusal: readers('CHAIN_NOT_FOUND') },
  'chain.forEdit': { ...inChain(), may: run, refusal: readers('NOT_A_MODERATOR') },
  'chain.queue': { ...inChain(), may: run, refusal: readers('NOT_A_MODERATOR') },
  'chain.hiddenPosts': { ...inChain(), may: run, refusal: readers('NOT_A_MODERATOR') },
  'chain.figures': { ...inChain(), may: run, refusal: readers('NOT_A_MODERATOR') },
  'chain.create': { input: () => someChain(), may: writers },
  'chain.edit': {
    input: async (cast) => {
      const { slug } = await cast.newChain();
      const { revision } = await loadChainForEdit(cast.db, cast.people.owner, { slug });
      return { slug, revision, content: someChain() };
    },
    may: run,
    refusal: 'NOT_A_MODERATOR',
  },
  'chain.delete': { ...inChain(), may: ['owner'], refusal: 'NOT_CHAIN_OWNER' },
  'chain.restore': { ...inChain({}, { deletedAt: new Date() }), may: ['owner'], refusal: 'CHAIN_NOT_FOUND' },
  'chain.follow': { ...inChain({ follows: true }), may: writers },
  'chain.leave': { ...inChain(), may: writers.filter((role) => role !== 'owner'), refusal: 'OWNER_STAYS' },
  'chain.addModerator': { input: other, may: ['owner'], refusal: 'NOT_CHAIN_OWNER' },
  'chain.removeModerator': {
    input: async (cast) => ({ ...(await other(cast)), reason }),
    may: ['owner'],
    refusal: 'NOT_CHAIN_OWNER',
  },
  'chain.offer': {
    input: async (cast) => ({ slug: (await cast.newChain()).slug, username: cast.people.moderator.username }),
    may: ['owner'],
    refusal: 'NOT_CHAIN_OWNER',
  },
  'chain.takeOfferBack': { input: offered, may: ['owner'], refusal: 'NOT_CHAIN_OWNER' },
  'chain.takeOver': { input: offered, may: ['moderator'], refusal: 'OFFER_NOT_FOUND' },
  'chain.decline': { input: offered, may: ['moderator'], refusal: 'OFFER_NOT_FOUND' },
  'chain.nameOwner': {
    input: async (cast) => {
      const ownerId = await cast.somebody({ suspendedUntil: new Date('2100-01-01'), suspendedReason: 'spam' });
      return { slug: (await cast.newChain({ ownerId })).slug, username: await cast.builder(), reason };
    },
    may: ['admin'],
    refusal: 'FORBIDDEN',
  },
  'chain.submit': {
    input: async (cast) => ({
      slug: (await cast.newChain()).slug,
      project: (await cast.project()).slug,
      message: '',
    }),
    may: ['owner'],
    refusal: 'PROJECT_NOT_FOUND',
  },
  'chain.withdraw': { ...onPlace('approved'), may: ['owner'], refusal: 'PROJECT_NOT_FOUND' },
  'chain.approve': onPlace('pending'),
  'chain.reject': onPlace('pending', { reason }),
  'chain.removeProject': onPlace('approved', { reason }),
  'chain.pin': { ...inChain({ before: [], after: [] }), may: run, refusal: 'NOT_A_MODERATOR' },
};
