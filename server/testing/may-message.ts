import { type Row, writers } from './may-row.ts';

/** What its sender alone does. */
const theSender: Pick<Row, 'may' | 'refusal'> = { may: ['builder'], refusal: 'MESSAGE_NOT_FOUND' };

export const messageRows: Record<string, Row> = {
  'message.conversations': { input: () => ({}), may: 'signed in' },
  'message.thread': { input: async (cast, role) => ({ username: await cast.friendOf(role) }), may: 'signed in' },
  'message.send': {
    input: async (cast, role) => ({ username: await cast.friendOf(role), body: 'What is it for?' }),
    may: writers,
  },
  'message.read': {
    input: async (cast) => ({ id: await cast.message() }),
    may: ['builder', 'owner'],
    refusal: 'MESSAGE_NOT_FOUND',
  },
  'message.delete': { input: async (cast) => ({ id: await cast.message() }), ...theSender },
  'message.restore': { input: async (cast) => ({ id: await cast.deletedMessage() }), ...theSender },
  'message.setBlock': {
    input: async (cast, role) => ({ username: await cast.friendOf(role), blocks: true }),
    may: writers,
  },
};
