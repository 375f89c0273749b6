import { badgeKinds } from '#db/vocabulary.ts';
import type { Cast, Role } from './cast.ts';
import { type Row, type Rows, readers } from './may-row.ts';

const reason = 'For a reason of ten letters or more.';
const slugOf = async (cast: Cast) => ({ slug: (await cast.project()).slug });
const admins: Pick<Row, 'may'> = { may: ['admin'] };

/** What only the validator of the project may; another one is told `refusal`. */
const assigned = (refusal: string): Pick<Row, 'may' | 'refusal'> => ({
  may: ['assignedValidator'],
  refusal: { suspended: 'SUSPENDED', otherValidator: refusal },
});

/** What a validator reads of their own. */
const validators: Pick<Row, 'may' | 'refusal'> = { may: ['assignedValidator', 'otherValidator'], refusal: {} };

export const validatorRows: Rows = {
  'validator.list': { input: () => ({}), ...admins },
  'validator.name': { input: async (cast) => ({ username: await cast.builder(), badgeKinds }), ...admins },
  'validator.change': {
    input: async (cast) => ({ username: await cast.spareValidator(), badgeKinds, reason }),
    ...admins,
  },
  'validator.end': { input: async (cast) => ({ username: await cast.spareValidator(), reason }), ...admins },
  'assignment.list': { input: () => ({}), ...admins },
  'assignment.candidates': { input: () => ({}), ...admins },
  'assignment.assign': {
    input: async (cast) => ({
      slugs: [(await cast.project()).slug],
      usernames: [cast.people.otherValidator.username],
    }),
    ...admins,
  },
  'assignment.withdraw': { input: async (cast) => ({ id: await cast.assignment(), reason }), ...admins },

  'review.queue': { input: () => ({}), ...validators },
  'review.bySlug': { input: slugOf, ...validators },
  'review.start': { input: slugOf, ...assigned('NOT_ASSIGNED') },
  'review.decline': { input: async (cast) => ({ ...(await slugOf(cast)), reason }), ...assigned('NOT_ASSIGNED') },
  'review.award': {
    input: async (cast) => ({ ...(await slugOf(cast)), kind: 'gold', rationale: reason.padEnd(40, '.') }),
    ...assigned('NOT_ASSIGNED'),
  },
  'review.withdraw': {
    input: async (cast) => ({ slug: (await cast.badge()).slug, reason }),
    ...assigned('BADGE_NOT_FOUND'),
  },
  'review.reviewers': [
    {
      input: async (cast: Cast, role: Role) => {
        const ownerId = (role === 'visitor' ? cast.people.owner : cast.people[role]).id;
        return { slug: (await cast.project({ ownerId })).slug };
      },
      may: 'signed in',
    },
    { input: slugOf, may: ['owner'], refusal: readers('PROJECT_NOT_FOUND') },
  ],
  'badge.feature': { input: (cast) => cast.badge(), may: ['owner'], refusal: 'PROJECT_NOT_FOUND' },
};
