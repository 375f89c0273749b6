import type { project } from '#db/schema/project.ts';
import type { Cast } from './cast.ts';
import { someContent } from './content.ts';
import { type Row, type Rows, readers, writers } from './may-row.ts';

type Values = Partial<typeof project.$inferInsert>;

const inAnHour = () => new Date(Date.now() + 3_600_000);
const slugOf = async (cast: Cast, values?: Values) => ({ slug: (await cast.project(values)).slug });
const draft: Values = { status: 'draft', publishedAt: null };
const update = { kind: 'news', title: 'Some news', body: '', version: '', milestone: '' };

/** What its owner alone does, to a project as these values make it. */
const ownersOnly = (values: Values, more: object = {}): Row => ({
  input: async (cast) => ({ ...(await slugOf(cast, values)), ...more }),
  may: ['owner'],
  refusal: 'PROJECT_NOT_FOUND',
});

export const projectRows: Rows = {
  'project.mine': { input: () => ({}), may: 'signed in' },
  'project.forEdit': [
    {
      input: async (cast, role) => slugOf(cast, role === 'visitor' ? {} : { ...draft, ownerId: cast.people[role].id }),
      may: 'signed in',
    },
    { input: (cast) => slugOf(cast, draft), may: ['owner'], refusal: readers('PROJECT_NOT_FOUND') },
  ],
  'project.saveDraft': { input: () => ({ slug: null, revision: 0, content: someContent() }), may: writers },
  'project.publish': ownersOnly(draft, { revision: 0 }),
  'project.schedule': ownersOnly(draft, { revision: 0, at: inAnHour().toISOString() }),
  'project.unschedule': ownersOnly({ status: 'scheduled', publishedAt: null, scheduledAt: inAnHour() }),
  'project.edit': ownersOnly({}, { revision: 0, content: someContent() }),
  'project.archive': ownersOnly({}),
  'project.unarchive': ownersOnly({ status: 'archived' }),
  'project.remove': ownersOnly({}),
  'project.restore': ownersOnly({ status: 'removed', deletedAt: new Date() }),
  'project.answerTeam': {
    input: async (cast) => ({ ...(await slugOf(cast)), answer: 'decline' }),
    may: ['teamMember'],
    refusal: 'NOT_ON_TEAM',
  },
  'project.postUpdate': {
    input: async (cast) => ({ ...(await slugOf(cast)), ...update }),
    may: ['owner', 'teamMember'],
    refusal: 'NOT_ON_TEAM',
  },
  'project.editUpdate': {
    input: async (cast) => ({ id: await cast.update(), ...update }),
    may: ['owner', 'teamMember'],
    refusal: 'UPDATE_NOT_FOUND',
  },
  'project.removeUpdate': {
    input: async (cast) => ({ id: await cast.update() }),
    may: ['owner', 'teamMember'],
    refusal: 'UPDATE_NOT_FOUND',
  },
  'project.restoreUpdate': {
    input: async (cast) => ({ id: await cast.removedUpdate() }),
    may: ['owner', 'teamMember'],
    refusal: 'UPDATE_NOT_FOUND',
  },
  'project.view': { input: (cast) => slugOf(cast), may: 'everyone' },
  'project.share': { input: (cast) => slugOf(cast), may: writers },
};
