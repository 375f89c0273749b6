import type { Cast } from './cast.ts';
import type { Row } from './may-row.ts';

const reason = 'For a test of who may what';
const admins: Pick<Row, 'may'> = { may: ['admin'] };

/** Somebody of no other role, whom nobody else is about to meet. */
const toSomebody = (more: object = {}): Row => ({
  input: async (cast: Cast) => ({ id: await cast.somebody(), ...more }),
  ...admins,
});

/** What only the admins read and do. */
export const adminRows: Record<string, Row> = {
  'admin.people': { input: () => ({}), ...admins },
  'admin.person': { input: ({ people }) => ({ username: people.builder.username }), ...admins },
  'admin.audit': { input: () => ({}), ...admins },
  'admin.grant': toSomebody(),
  'admin.revoke': toSomebody({ reason }),
  'admin.suspend': toSomebody({ reason, until: null }),
  'admin.lift': toSomebody(),
  'admin.signOut': toSomebody({ reason }),
  'ops.cacheStats': { input: () => ({}), ...admins },
  'ops.dbPoolStats': { input: () => ({}), ...admins },
  'ops.tags': { input: () => ({ text: 'project:' }), ...admins },
  'ops.warm': { input: () => ({}), ...admins },
  'ops.purge': { input: () => ({ tag: 'feed', reason }), ...admins },
  'ops.database': { input: () => ({}), ...admins },
  'ops.reconcile': { input: () => ({}), ...admins },
  'ops.mails': { input: () => ({}), ...admins },
  'ops.retryMail': { input: async (cast) => ({ id: await cast.unsentMail() }), ...admins },
  'ops.jobs': { input: () => ({}), ...admins },
  'ops.retryJob': { input: async (cast) => ({ id: await cast.failedJob() }), ...admins },
};
