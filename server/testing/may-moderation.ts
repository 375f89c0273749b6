import type { Cast } from './cast.ts';
import { type Row, writers } from './may-row.ts';

const reason = 'It was copied from another project.';
const ofAdmins: Row['may'] = ['admin'];
/** The admins who may decide: not about what is their own, and the cast's cases are the owner's. */
const onCase = async (cast: Cast, state: 'open' | 'upheld' | 'appealed') => ({ id: await cast.caseOf(state), reason });

export const moderationRows: Record<string, Row> = {
  'featured.list': { input: () => ({}), may: ofAdmins },
  'featured.feature': { input: async (cast) => ({ slug: (await cast.project()).slug }), may: ofAdmins },
  'featured.unfeature': {
    input: async (cast) => ({ slug: (await cast.project({ featuredAt: new Date() })).slug, reason }),
    may: ofAdmins,
  },
  'featured.move': {
    input: async (cast) => ({ slug: (await cast.project({ featuredAt: new Date() })).slug, to: 'down' }),
    may: ofAdmins,
  },
  'moderation.cases': { input: () => ({}), may: ofAdmins },
  'moderation.reports': { input: async (cast) => ({ id: await cast.caseOf('open') }), may: ofAdmins },
  'moderation.decide': {
    input: async (cast) => ({ ...(await onCase(cast, 'open')), decision: 'dismissed' }),
    may: ofAdmins,
  },
  'moderation.decideAppeal': {
    input: async (cast) => ({ ...(await onCase(cast, 'appealed')), decision: 'denied' }),
    may: ofAdmins,
  },
  'moderation.putBack': { input: async (cast) => onCase(cast, 'upheld'), may: ofAdmins },
  'moderation.removeProject': {
    input: async (cast) => ({ slug: (await cast.project({ status: 'archived' })).slug, reason }),
    may: ofAdmins,
  },
  'report.cases': { input: () => ({}), may: 'signed in' },
  'report.sent': { input: () => ({}), may: 'signed in' },
  'report.send': {
    input: async (cast) => ({ subject: { kind: 'project', slug: (await cast.project()).slug }, reason: 'Spam.' }),
    may: writers.filter((role) => role !== 'owner' && role !== 'teamMember'),
    refusal: 'OWN_THING',
  },
  'report.appeal': {
    input: async (cast) => ({ id: await cast.caseOf('upheld'), appeal: 'It is mine, see the history.' }),
    may: ['owner'],
    refusal: 'NOT_FOUND',
  },
  'vote.find': { input: () => ({}), may: ofAdmins },
  'vote.void': { input: async (cast) => ({ ids: [await cast.vote()], reason }), may: ofAdmins },
  'vote.restore': { input: async (cast) => ({ ids: [await cast.vote(new Date())] }), may: ofAdmins },
};
