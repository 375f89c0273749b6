import { randomUUID } from 'node:crypto';
import { someEntry } from './content.ts';
import { type Row, type Rows, writers } from './may-row.ts';

const nothing = () => ({});
const list = 'investors';
/** The suspended may read, but only what their role lets them. */
const ownRead: Row = { input: nothing, may: ['approvedInvestor'], refusal: {} };

export const investorRows: Rows = {
  'application.mine': { input: nothing, may: 'signed in' },
  'application.send': {
    input: () => ({
      type: 'individual',
      company: '',
      title: '',
      thesis: 'Tools that people keep open all day.',
      evidenceUrl: 'https://example.org/portfolio',
      statement: 'I have put own money into four small companies and stay with them.',
    }),
    may: writers.filter((role) => role !== 'pendingInvestor' && role !== 'approvedInvestor'),
    refusal: {
      suspended: 'SUSPENDED',
      pendingInvestor: 'APPLICATION_PENDING',
      approvedInvestor: 'ALREADY_INVESTOR',
    },
  },
  'application.queue': { input: nothing, may: ['admin'] },
  'application.decide': {
    input: async (cast) => ({
      id: await cast.application(),
      decision: 'rejected',
      reason: 'The page that is named says nothing of it.',
    }),
    may: ['admin'],
  },
  'investors.mine': ownRead,
  'investors.matches': ownRead,
  'investors.saveProfile': { input: () => someEntry(), may: ['approvedInvestor'] },
  'investors.endRole': {
    input: async (cast) => ({ username: await cast.investor(), reason: 'The fund does not exist any more.' }),
    may: ['admin'],
  },
  'savedFilter.list': { input: () => ({ list }), may: 'signed in' },
  'savedFilter.save': { input: () => ({ list, name: randomUUID(), filter: { sectors: ['ai'] } }), may: writers },
  'savedFilter.remove': [
    { input: async (cast, role) => ({ id: await cast.savedFilter(role) }), may: writers },
    { input: async (cast) => ({ id: await cast.savedFilter('owner') }), may: ['owner'], refusal: 'NOT_FOUND' },
  ],
};
