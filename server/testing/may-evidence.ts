import type { Cast } from './cast.ts';
import { type Row, writers } from './may-row.ts';

const demo = async (cast: Cast) => ({ slug: (await cast.project({ demoUrl: 'http://127.0.0.1/' })).slug });

export const evidenceRows: Record<string, Row> = {
  'project.startDemoCheck': { input: demo, may: ['owner'], refusal: 'PROJECT_NOT_FOUND' },
  // Nothing of this machine is looked at.
  'project.checkDemo': {
    input: async (cast) => {
      const { slug } = await cast.project({ demoUrl: 'http://127.0.0.1/', demoToken: 'a-token' });
      return { slug };
    },
    may: ['owner'],
    answer: 'DEMO_REFUSED',
    refusal: 'PROJECT_NOT_FOUND',
  },
  'feedback.send': { input: () => ({ kind: 'idea', body: 'A dark cover, please.', pageUrl: '/' }), may: writers },
  'feedback.mine': { input: () => ({}), may: 'signed in' },
  'feedback.queue': { input: () => ({}), may: ['admin'] },
  'feedback.answer': {
    input: async (cast) => ({ id: await cast.feedback(), answer: 'There is one.' }),
    may: ['admin'],
  },
  'feedback.reopen': { input: async (cast) => ({ id: await cast.feedback(new Date()) }), may: ['admin'] },
};
