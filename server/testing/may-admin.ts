import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { addJob } from '#db/jobs.ts';
import { mail } from '#db/schema/outbox.ts';
import type { Cast } from './cast.ts';
import type { Row } from './may-row.ts';

const reason = 'For a test of who may what';
const admins: Pick<Row, 'may'> = { may: ['admin'] };

/** Somebody whom nobody else is about to meet: of no other role, unless `as` says so. */
const toSomebody = (more: object = {}, as: Parameters<Cast['somebody']>[0] = {}): Row => ({
  input: async (cast: Cast) => ({ id: await cast.somebody(as), ...more }),
  ...admins,
});

/** What only the admins read and do. */
export const adminRows: Record<string, Row> = {
  'admin.people': { input: () => ({}), ...admins },
  'admin.person': { input: ({ people }) => ({ username: people.builder.username }), ...admins },
  'admin.audit': { input: () => ({}), ...admins },
  'admin.grant': toSomebody(),
  'admin.revoke': toSomebody({ reason }, { isAdmin: true }),
  'admin.suspend': toSomebody({ reason, until: null }),
  'admin.lift': toSomebody({ suspendedUntil: '2100-01-01T00:00:00Z' }, { suspendedUntil: new Date('2100-01-01') }),
  'admin.signOut': toSomebody({ reason }),
  'admin.handOver': {
    input: async (cast) => {
      const id = await cast.somebody({ emailVerified: false });
      return { id, email: `${id}@example.org`, reason };
    },
    ...admins,
  },
  'ops.cacheStats': { input: () => ({}), ...admins },
  'ops.dbPoolStats': { input: () => ({}), ...admins },
  'ops.tags': { input: () => ({ text: 'project:' }), ...admins },
  'ops.warm': { input: () => ({}), ...admins },
  'ops.purge': { input: () => ({ tag: 'feed', reason }), ...admins },
  'ops.database': { input: () => ({}), ...admins },
  'ops.reconcile': { input: () => ({}), ...admins },
  'ops.mails': { input: () => ({}), ...admins },
  'ops.retryMail': { input: async (cast) => ({ id: await unsentMail(cast) }), ...admins },
  'ops.jobs': { input: () => ({}), ...admins },
  'ops.retryJob': { input: async (cast) => ({ id: await failedJob(cast) }), ...admins },
};

/** A mail that waits though no job is to send it; its id. */
async function unsentMail({ db }: Cast): Promise<string> {
  const letter = { recipient: 'somebody@example.org', template: 'suspension_lifted', data: { url: 'https://x.org' } };
  const [row] = await db.insert(mail).values(letter).returning({ id: mail.id });
  return row?.id ?? '';
}

/** A job that failed and comes again in some years; its id. */
async function failedJob({ db }: Cast): Promise<string> {
  const key = randomUUID();
  await addJob(db, { task: 'forget_keys', payload: {}, key, runAt: new Date('2100-01-01') });
  const [row] = await db.execute<{ id: string }>(
    sql`update graphile_worker._private_jobs set last_error = 'no', attempts = 1 where key = ${key} returning id::text`,
  );
  return row?.id ?? '';
}
