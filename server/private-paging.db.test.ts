import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#db/connect.ts';
import { addJob } from '#db/jobs.ts';
import { investorApplication } from '#db/schema/investor.ts';
import { mail } from '#db/schema/outbox.ts';
import { post } from '#db/schema/post.ts';
import { feedback, moderationCase, report } from '#db/schema/report.ts';
import { vote } from '#db/schema/vote.ts';
import { loadApplications } from './application/application.reads.ts';
import { loadHiddenPosts } from './chain/moderation.reads.ts';
import { loadFeatured } from './featured/featured.reads.ts';
import { loadOwnFeedback } from './feedback/feedback.reads.ts';
import { loadCases } from './moderation/moderation.reads.ts';
import { loadFailedJobs } from './ops/jobs.reads.ts';
import { loadMails } from './ops/mails.reads.ts';
import { loadOwnCases, loadOwnReports } from './report/report.reads.ts';
import { aChain, aProject, aUser } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { findVotes } from './vote/void.reads.ts';

type From = { limit: number; cursor?: string | undefined };
type Page = { items: object[]; nextCursor: string | null };
type Load = (db: Database, from: From) => Promise<Page>;

const rowCount = 9;
let me = { id: '' };
let chainId = '';
let database: TestDatabase;

/** Lists of the admins, and of what is one's own, each with more rows than fit a page. */
const lists: Record<string, Load> = {
  'featured.list': loadFeatured,
  'vote.find': findVotes,
  'ops.mails': loadMails,
  'ops.jobs': loadFailedJobs,
  'chain.hiddenPosts': (db, from) => loadHiddenPosts(db, me, { slug: 'hidden-here', ...from }),
  'report.cases': (db, from) => loadOwnCases(db, me, from),
  'report.sent': (db, from) => loadOwnReports(db, me, from),
  'feedback.mine': (db, from) => loadOwnFeedback(db, me, from),
  'moderation.cases, open': (db, from) => loadCases(db, { state: 'open', ...from }),
  'moderation.cases, appealed': (db, from) => loadCases(db, { state: 'appealed', ...from }),
  'moderation.cases, decided': (db, from) => loadCases(db, { state: 'decided', ...from }),
  'application.queue, approved': (db, from) => loadApplications(db, { status: 'approved', ...from }),
  'application.queue, rejected': (db, from) => loadApplications(db, { status: 'rejected', ...from }),
};

beforeAll(async () => {
  database = await testDatabase();
  me = await aUser(database.db);
  ({ id: chainId } = await aChain(database.db, { slug: 'hidden-here', ownerId: me.id }));
  for (let n = 0; n < rowCount; n++) await oneOfEach(database.db, n);
  await database.sql`update graphile_worker._private_jobs set last_error = 'no', attempts = 1`;
});
afterAll(() => database.drop());

test.each(Object.entries(lists))('the pages of %s are the whole, and no row comes twice', async (_name, load) => {
  const whole = await load(database.db, { limit: 50 });
  expect(whole.items.length).toBeGreaterThanOrEqual(rowCount);
  expect(whole.nextCursor).toBeNull();
  expect(new Set(whole.items.map((item) => JSON.stringify(item))).size).toBe(whole.items.length);
  for (const limit of [1, 2, 4]) expect(await readPages(load, limit), `${limit} a page`).toEqual(whole.items);
});

async function readPages(load: Load, limit: number): Promise<object[]> {
  const items: object[] = [];
  for (let cursor: string | undefined; items.length < 100; ) {
    const page = await load(database.db, { limit, cursor });
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
  throw new Error('The pages do not end.');
}

/** A row for each list; every second shares its place in the order with another, where that may be. */
async function oneOfEach(db: Database, n: number): Promise<void> {
  const at = new Date(Date.UTC(2026, 0, 1 + Math.floor(n / 2)));
  const { id: userId } = await aUser(db);
  const { id: projectId } = await aProject(db, { featuredAt: at });
  await db.insert(vote).values({ userId, projectId, value: 1 });
  await db.insert(mail).values({ userId, recipient: `row${n}@example.org`, template: 'suspension_lifted', data: {} });
  await addJob(db, { task: 'forget_keys', payload: {}, key: `row ${n}`, runAt: new Date('2100-01-01') });
  await db.insert(feedback).values({ userId: me.id, kind: 'idea', body: `Idea ${n}`, createdAt: at });
  await db.insert(post).values({ chainId, authorId: userId, slug: `post-${n}`, title: `Post ${n}`, hiddenAt: at });
  for (const status of ['approved', 'rejected'] as const) {
    const decided = { status, decidedAt: at, reason: 'As the portfolio says.', createdAt: at };
    await db.insert(investorApplication).values({ userId, type: 'individual', ...decided });
  }
  const about = { subjectKind: 'project', subjectId: projectId } as const;
  const decided = { status: 'upheld', decidedAt: at, decision: 'Copied' } as const;
  const appealed = { ...decided, appeal: 'It is not.', appealStatus: 'pending', appealedAt: at } as const;
  await db.insert(moderationCase).values({ ...about, ...appealed, authorId: me.id });
  const [open] = await db
    .insert(moderationCase)
    .values({ ...about, authorId: userId, weight: Math.floor(n / 2), reportCount: 1 })
    .returning({ id: moderationCase.id });
  await db.insert(report).values({ ...about, caseId: open?.id ?? '', reporterId: me.id, reason: 'Spam.' });
}
