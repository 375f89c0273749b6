import { anEvent } from './builders.ts';
import type { Cast } from './cast.ts';
import { type Row, writers } from './may-row.ts';

const slugOf = async (cast: Cast) => ({ slug: (await cast.event()).slug });
const calledOff = { calledOffAt: new Date(), calledOffReason: 'The hall is under water.' };
const admins: Pick<Row, 'may'> = { may: ['admin'] };

const content = (cast: Cast) => ({
  name: 'Build week',
  description: '',
  startsAt: '2099-01-01T09:00:00.000Z',
  endsAt: '2099-01-03T17:00:00.000Z',
  place: null,
  url: null,
  organizer: cast.people.admin.username,
  tracks: [],
  prizes: [],
});

/** Only who owns the project enters it. */
const ofProject: Row = {
  input: async (cast) => ({ ...(await slugOf(cast)), project: (await cast.project()).slug }),
  may: ['owner'],
  refusal: 'PROJECT_NOT_FOUND',
};

export const eventRows: Record<string, Row> = {
  'event.own': { input: slugOf, may: 'signed in' },
  'event.subscribe': { input: slugOf, may: writers },
  'event.unsubscribe': { input: slugOf, may: writers },
  'event.enter': ofProject,
  'event.withdraw': ofProject,
  'event.create': { input: content, ...admins },
  'event.edit': {
    input: async (cast) => {
      const { slug, updatedAt } = await cast.event();
      return { slug, updatedAt: updatedAt.toISOString(), content: content(cast) };
    },
    ...admins,
  },
  'event.callOff': {
    input: async (cast) => ({ ...(await slugOf(cast)), reason: calledOff.calledOffReason }),
    ...admins,
  },
  'event.reinstate': {
    input: async ({ db }) => ({ slug: (await anEvent(db, calledOff)).slug }),
    ...admins,
  },
  'event.remove': { input: slugOf, ...admins },
  'event.restore': {
    input: async ({ db }) => ({ slug: (await anEvent(db, { deletedAt: new Date() })).slug }),
    ...admins,
  },
  'event.judge': {
    input: async (cast) => {
      const { slug, project } = await cast.judgedEvent();
      return { slug, results: [{ project, rank: 1, prize: null }] };
    },
    ...admins,
  },
};
