import type { Cast } from './cast.ts';
import type { Row } from './may-row.ts';

const onProject = async (cast: Cast) => ({ slug: (await cast.project()).slug });
const inPipeline = async (cast: Cast) => ({ ...(await onProject(cast)), stage: 'watching' });
const message = 'Could we talk about where you want to take it?';
/** Who was asked. */
const theRecipient: Pick<Row, 'may' | 'refusal'> = { may: ['owner'], refusal: 'INTRO_NOT_FOUND' };

/** The suspended read too, but only what their role lets them. */
const investorsRead: Pick<Row, 'may' | 'refusal'> = { may: ['approvedInvestor'], refusal: {} };

export const introRows: Record<string, Row> = {
  'intro.list': { input: () => ({}), may: 'signed in' },
  'intro.open': { input: onProject, may: 'signed in' },
  'intro.askBuilder': {
    input: async (cast) => ({ ...(await onProject(cast)), message }),
    may: ['approvedInvestor'],
  },
  'intro.askInvestor': {
    input: async (cast) => ({ ...(await onProject(cast)), username: await cast.listedInvestor(), message }),
    may: ['owner'],
    refusal: 'PROJECT_NOT_FOUND',
  },
  'intro.accept': { input: async (cast) => ({ id: await cast.intro() }), ...theRecipient },
  'intro.decline': { input: async (cast) => ({ id: await cast.intro(), reason: 'Not raising' }), ...theRecipient },
  'pipeline.list': { input: () => ({}), ...investorsRead },
  'pipeline.stageOf': { input: onProject, ...investorsRead },
  'pipeline.move': { input: inPipeline, may: ['approvedInvestor'] },
  'pipeline.remove': { input: onProject, may: ['approvedInvestor'] },
};
