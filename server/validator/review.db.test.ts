import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { anAssignment, aReviewOf, aValidator } from '../testing/validators.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

const rationale = 'Measured on the demo with eleven panels: no frame took longer than 12 ms.';
const reason = 'The release that I reviewed is gone.';

const aReview = () => aReviewOf(database.db, api);

test('what is declined is over, with its reason', async () => {
  const { slug, owner, mutate, query } = await aReview();
  expect(await mutate('review.decline', { slug, reason: 'no' })).toMatchObject({ error: { field: 'reason' } });
  expect(await mutate('review.decline', { slug, reason: 'I know the maker too well.' })).toMatchObject({ status: 200 });
  const award = await mutate('review.award', { slug, kind: 'stone', rationale });
  expect(award).toMatchObject({ error: { code: 'NOT_ASSIGNED' } });
  expect((await query('review.queue')).data).toMatchObject({ items: [] });
  expect((await query('review.queue', { status: 'declined' })).data).toMatchObject({
    items: [{ declinedReason: 'I know the maker too well.', project: { slug } }],
  });
  const reviewers = (await caller(api, owner.cookie).query('review.reviewers', { slug })).data;
  expect(reviewers).toMatchObject({ items: [{ status: 'declined' }] });
  expect(JSON.stringify(reviewers)).not.toContain('too well');
  const other = await aMember(database.db);
  expect(await caller(api, other.cookie).query('review.reviewers', { slug })).toMatchObject({ status: 404 });
});

test('an owner reads on in who looked, the latest first', async () => {
  const { slug, projectId, owner, reviewer } = await aReview();
  const asked = [reviewer];
  for (let n = 0; n < 4; n++) {
    const another = await aValidator(database.db);
    await anAssignment(database.db, { projectId, validatorId: another.id });
    asked.push(another);
  }
  const { query } = caller(api, owner.cookie);
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data } = await query('review.reviewers', { slug, limit: 2, cursor });
    const page = data as { items: { validator: { username: string } }[]; nextCursor: string | null };
    found.push(...page.items.map(({ validator }) => validator.username));
    cursor = page.nextCursor;
  }
  expect(found).toEqual(asked.map(({ username }) => username).reverse());
});

test('what is archived waits for nobody, and can be declined, not awarded', async () => {
  const { slug, owner, reviewer, mutate, query } = await aReview();
  const admin = caller(api, (await aMember(database.db, { isAdmin: true })).cookie);
  const waiting = async () => {
    const { data } = await query('review.queue');
    const list = await admin.query('validator.list', { text: reviewer.username });
    const [row] = (list.data as { items: { openCount: number }[] }).items;
    return [(data as { items: unknown[] }).items.length, row?.openCount];
  };
  const own = caller(api, owner.cookie);
  expect(await waiting()).toEqual([1, 1]);
  await own.mutate('project.archive', { slug });
  await expect.poll(waiting, { timeout: 5000 }).toEqual([0, 0]);
  const archived = { error: { code: 'PROJECT_ARCHIVED' } };
  expect(await mutate('review.start', { slug })).toMatchObject(archived);
  expect(await mutate('review.award', { slug, kind: 'stone', rationale })).toMatchObject(archived);
  await own.mutate('project.unarchive', { slug });
  await expect.poll(waiting, { timeout: 5000 }).toEqual([1, 1]);
  await own.mutate('project.archive', { slug });
  expect(await mutate('review.decline', { slug, reason })).toMatchObject({ data: { status: 'declined' } });
});

test('what its owner removes is taken back from its validators, and stays so when it comes back', async () => {
  const { slug, owner, mutate, query } = await aReview();
  const own = caller(api, owner.cookie);
  await query('review.queue');
  await own.mutate('project.remove', { slug });
  expect((await query('review.queue')).data).toMatchObject({ items: [] });
  await own.mutate('project.restore', { slug });
  expect((await query('review.bySlug', { slug })).data).toMatchObject({ assignment: { status: 'withdrawn' } });
  expect(await mutate('review.start', { slug })).toMatchObject({ error: { code: 'NOT_ASSIGNED' } });
});

test('the queue: what is urgent first, then what waits longest, page by page, with its filters', async () => {
  const { db } = database;
  const reviewer = await aValidator(db);
  const { query } = caller(api, reviewer.cookie);
  const given = [
    ['normal', 3, 'ai'],
    ['urgent', 1, 'web'],
    ['low', 9, 'web'],
    ['normal', 5, 'web'],
    ['high', 2, 'ai'],
    ['urgent', 4, 'ai'],
  ] as const;
  for (const [priority, days, category] of given) {
    const { id: projectId } = await aProject(db, { title: `${priority} ${days}`, categories: [category] });
    const createdAt = new Date(Date.now() - days * 86_400_000);
    await anAssignment(db, { projectId, validatorId: reviewer.id, priority, createdAt });
  }
  const titles = async (input: object) => {
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { data } = await query('review.queue', { limit: 2, cursor, ...input });
      const page = data as { items: { project: { title: string } }[]; nextCursor: string | null };
      found.push(...page.items.map(({ project }) => project.title));
      cursor = page.nextCursor;
    }
    return found;
  };
  expect(await titles({})).toEqual(['urgent 4', 'urgent 1', 'high 2', 'normal 5', 'normal 3', 'low 9']);
  expect(await titles({ priority: 'urgent' })).toEqual(['urgent 4', 'urgent 1']);
  expect(await titles({ category: 'ai' })).toEqual(['urgent 4', 'high 2', 'normal 3']);
  expect(await titles({ status: 'started' })).toEqual([]);
  const forged = ['first', '2026-01-01 00:00:00+00', '0197f3a0-0000-7000-8000-000000000000'];
  const cursor = Buffer.from(JSON.stringify(['review.queue', ...forged])).toString('base64url');
  expect(await query('review.queue', { cursor })).toMatchObject({ status: 400, error: { field: 'cursor' } });
});
