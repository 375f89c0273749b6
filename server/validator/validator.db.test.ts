import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { notification } from '#db/schema/notification.ts';
import { projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
import { publishScheduled } from '../project/publish-scheduled.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { anAssignment, aValidator } from '../testing/validators.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: ReturnType<typeof caller>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  admin = caller(api, (await aMember(database.db, { isAdmin: true })).cookie);
});
afterAll(async () => {
  await close();
  await database.drop();
});

const reason = 'Has not answered for two months.';
const mandate = { categories: ['web'], badgeKinds: ['stone', 'gold'] };

/** All of a list, two at a time. */
async function pagesOf<Row>(list: string, input: object): Promise<Row[]> {
  const found: Row[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data } = await admin.query(list, { ...input, limit: 2, cursor });
    const page = data as { items: Row[]; nextCursor: string | null };
    expect(page.items.length).toBeLessThanOrEqual(2);
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

const assignmentsOf = (validatorId: string) =>
  database.db
    .select()
    .from(validatorAssignment)
    .where(eq(validatorAssignment.validatorId, validatorId))
    .orderBy(validatorAssignment.id);

test('somebody is named, changed and ended, each in the audit log, and the role bites at once', async () => {
  const { id, username, cookie } = await aMember(database.db);
  const them = caller(api, cookie);
  expect(await them.query('review.queue')).toMatchObject({ status: 403 });
  expect(await admin.mutate('validator.name', { username, ...mandate })).toMatchObject({ data: mandate });
  expect(await them.query('review.queue')).toMatchObject({ status: 200, data: { items: [] } });
  expect(await admin.mutate('validator.name', { username, ...mandate })).toMatchObject({
    error: { code: 'ALREADY_VALIDATOR' },
  });
  const all = { username, categories: [], badgeKinds: ['platinum', 'stone'] };
  expect(await admin.mutate('validator.change', all)).toMatchObject({ error: { field: 'reason' } });
  expect(await admin.mutate('validator.change', { ...all, reason })).toMatchObject({
    data: { categories: [], badgeKinds: ['stone', 'platinum'] },
  });
  const { id: projectId } = await aProject(database.db);
  await anAssignment(database.db, { projectId, validatorId: id });
  expect(await admin.mutate('validator.end', { username, reason })).toMatchObject({ data: { withdrawnCount: 1 } });
  expect(await them.query('review.queue')).toMatchObject({ status: 403 });
  expect(await assignmentsOf(id)).toMatchObject([{ status: 'withdrawn' }]);
  const [row] = await database.db.select().from(user).where(eq(user.id, id));
  const [named] = await database.db.select().from(validator).where(eq(validator.userId, id));
  expect([row?.isValidator, named?.endedAt]).toEqual([false, expect.any(Date)]);
  expect(await admin.mutate('validator.end', { username, reason })).toMatchObject({ error: { code: 'NOT_VALIDATOR' } });
  const log = await database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `user:${id}`))
    .orderBy(auditLog.id);
  expect(log.map(({ action, reason }) => [action, reason])).toEqual([
    ['validator.name', ''],
    ['validator.change', reason],
    ['validator.end', reason],
  ]);
  expect(await admin.mutate('validator.name', { username, ...mandate })).toMatchObject({ status: 200 });
  expect(await them.query('review.queue')).toMatchObject({ status: 200 });
  expect((await admin.query('validator.list', { text: username })).data).toMatchObject({
    items: [{ person: { username }, ...mandate, openCount: 0, endedAt: null }],
  });
});

test('of two admins who change the same mandate, the later one is told', async () => {
  const { id, username } = await aMember(database.db);
  await admin.mutate('validator.name', { username, ...mandate });
  const change = (badgeKinds: string[]) =>
    admin.mutate('validator.change', { ...mandate, username, badgeKinds, reason, before: mandate });
  expect(await change(['gold'])).toMatchObject({ status: 200 });
  expect(await change(['silver'])).toMatchObject({ error: { code: 'EDIT_CONFLICT' } });
  const [row] = await database.db.select().from(validator).where(eq(validator.userId, id));
  expect(row?.badgeKinds).toEqual(['gold']);
});

test('the list of validators has who was named last first, page by page, named anew or not', async () => {
  const named = [];
  for (let n = 0; n < 5; n++) named.push(await aMember(database.db, { displayName: `Paged ${n}` }));
  for (const { username } of named) await admin.mutate('validator.name', { username, ...mandate });
  const [first] = named;
  await admin.mutate('validator.end', { username: first?.username, reason });
  const usernames = async (state: string) => {
    const rows = await pagesOf<{ person: { username: string } }>('validator.list', { state, text: 'paged' });
    return rows.map(({ person }) => person.username);
  };
  expect(await usernames('ended')).toEqual([first?.username]);
  expect(await usernames('named')).toEqual(
    named
      .slice(1)
      .map(({ username }) => username)
      .reverse(),
  );
  await admin.mutate('validator.name', { username: first?.username, ...mandate });
  const anew = [...named.slice(1), named[0]].map((one) => one?.username);
  expect(await usernames('named')).toEqual(anew.reverse());
});

test('only who could write can be named', async () => {
  for (const values of [{ emailVerified: false }, { suspendedUntil: new Date('2100-01-01') }]) {
    const { username } = await aMember(database.db, values);
    const answer = await admin.mutate('validator.name', { username, ...mandate });
    expect(answer).toMatchObject({ status: 400, error: { field: 'username' } });
  }
  const nobody = await admin.mutate('validator.name', { username: 'nobody_here', ...mandate });
  expect(nobody).toMatchObject({ status: 404 });
});

test('many projects to many validators: each pair that fits, the others with why not', async () => {
  const { db } = database;
  const web = await aValidator(db, { categories: ['web'] });
  const all = await aValidator(db);
  const own = await aProject(db, { ownerId: all.id });
  const ai = await aProject(db, { categories: ['ai'] });
  const busy = await aProject(db);
  const archived = await aProject(db, { status: 'archived' });
  await anAssignment(db, { projectId: busy.id, validatorId: web.id });
  await db.insert(projectMember).values({ projectId: ai.id, userId: all.id, name: 'All', claimedAt: new Date() });
  const { data } = await admin.mutate('assignment.assign', {
    slugs: [own, ai, busy, archived].map(({ slug }) => slug),
    usernames: [web.username, all.username],
    priority: 'high',
    dueInDays: 7,
  });
  const { assignedCount, skipped } = data as { assignedCount: number; skipped: Record<string, string>[] };
  expect(assignedCount).toBe(2);
  const whyOf = (slug: string, username: string) =>
    skipped.find((pair) => pair.slug === slug && pair.username === username)?.why;
  expect(whyOf(own.slug, all.username)).toBe('own_project');
  expect(whyOf(ai.slug, all.username)).toBe('own_project');
  expect(whyOf(ai.slug, web.username)).toBe('other_category');
  expect(whyOf(busy.slug, web.username)).toBe('already_assigned');
  expect(whyOf(archived.slug, web.username)).toBe('not_published');
  expect(await assignmentsOf(all.id)).toMatchObject([
    { projectId: busy.id, priority: 'high', dueAt: expect.any(Date) },
  ]);
  const told = and(eq(notification.userId, all.id), eq(notification.subject, `review:${busy.slug}`));
  expect(await db.$count(notification, told)).toBe(1);
});

test('assigned fifty times at once, a project is assigned once', async () => {
  const { slug } = await aProject(database.db);
  const { id, username } = await aValidator(database.db);
  const send = () => admin.mutate('assignment.assign', { slugs: [slug], usernames: [username] });
  const answers = await Promise.all(Array.from({ length: 50 }, send));
  const assigned = answers.map(({ data }) => (data as { assignedCount: number }).assignedCount);
  expect(assigned.reduce((sum, n) => sum + n)).toBe(1);
  expect(await assignmentsOf(id)).toHaveLength(1);
});

test('an assignment is withdrawn once, with a reason, and is seen in the list', async () => {
  const { id: projectId, slug } = await aProject(database.db);
  const reviewer = await aValidator(database.db);
  const id = await anAssignment(database.db, { projectId, validatorId: reviewer.id });
  const send = () => admin.mutate('assignment.withdraw', { id, reason });
  const answers = await Promise.all([send(), send(), send()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
  const start = await caller(api, reviewer.cookie).mutate('review.start', { slug });
  expect(start).toMatchObject({ error: { code: 'NOT_ASSIGNED' } });
  const list = await admin.query('assignment.list', { validator: reviewer.username, status: 'withdrawn' });
  expect(list.data).toMatchObject({ items: [{ id, project: { slug }, validator: { username: reviewer.username } }] });
  for (const none of [{ status: 'open' }, { validator: 'somebody else' }, { project: 'no such project' }])
    expect((await admin.query('assignment.list', { validator: reviewer.username, ...none })).data).toMatchObject({
      items: [],
    });
});

test('assignments are listed the latest first, each once, page by page', async () => {
  const reviewer = await aValidator(database.db);
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) {
    const { id: projectId } = await aProject(database.db);
    ids.push(await anAssignment(database.db, { projectId, validatorId: reviewer.id }));
  }
  const rows = await pagesOf<{ id: string }>('assignment.list', { validator: reviewer.username });
  expect(rows.map(({ id }) => id)).toEqual(ids.reverse());
});

test('projects to choose from are those nobody has looked at', async () => {
  const { db } = database;
  const categories = ['games'];
  const free = await aProject(db, { categories, title: 'Free to take' });
  const taken = await aProject(db, { categories });
  const reviewer = await aValidator(db);
  await anAssignment(db, { projectId: taken.id, validatorId: reviewer.id });
  await aProject(db, { categories, badgeCount: 1 });
  const slugs = async (input: object) => {
    const { data } = await admin.query('assignment.candidates', { categories, ...input });
    return (data as { items: { slug: string }[] }).items.map(({ slug }) => slug);
  };
  expect(await slugs({})).toEqual([free.slug]);
  expect(await slugs({ unreviewed: false })).toHaveLength(3);
  expect(await slugs({ text: 'nothing like it' })).toEqual([]);
  const more = [free.slug];
  // Two of them at the same moment.
  const publishedAt = new Date();
  for (let n = 0; n < 4; n++) {
    more.push((await aProject(db, { categories, ...(n > 1 && { publishedAt }) })).slug);
  }
  const all = await pagesOf<{ slug: string }>('assignment.candidates', { categories });
  expect(all.map(({ slug }) => slug)).toEqual(more.reverse());
});

test('what becomes public is assigned to whoever of its category has the least to do, never to who made it', async () => {
  const { db } = database;
  const category = 'hardware' as const;
  const reviewers = [
    await aValidator(db, { categories: [category] }),
    await aValidator(db, { categories: [category, 'ai'] }),
    await aValidator(db, { categories: [category] }),
  ];
  // Those for all categories have more to do than any of these will.
  for (const { id } of await db.select({ id: validator.userId }).from(validator).where(eq(validator.categories, []))) {
    for (let n = 0; n < 12; n++) await anAssignment(db, { projectId: (await aProject(db)).id, validatorId: id });
  }
  const [first, second, third] = reviewers;
  const ownerId = first?.id ?? '';
  const at = new Date();
  const scheduled = { status: 'scheduled', publishedAt: null, scheduledAt: at } as const;
  const own = await aProject(db, { ...scheduled, categories: [category], ownerId });
  await db
    .insert(projectMember)
    .values({ projectId: own.id, userId: second?.id, name: 'Second', claimedAt: new Date() });
  const { siteCache: cache } = await import('../site-cache.ts');
  expect(await publishScheduled({ db, cache }, at)).toBe(1);
  expect(await assignmentsOf(third?.id ?? '')).toMatchObject([{ projectId: own.id, assignedById: null }]);
  const told = and(eq(notification.userId, third?.id ?? ''), eq(notification.kind, 'badge'));
  expect(await db.$count(notification, told)).toBe(1);

  const owners = await Promise.all(Array.from({ length: 11 }, () => aMember(db)));
  const drafts = await Promise.all(
    owners.map(async (owner) => ({
      ...caller(api, owner.cookie),
      slug: (await aProject(db, { ownerId: owner.id, status: 'draft', publishedAt: null, categories: [category] }))
        .slug,
    })),
  );
  const answers = await Promise.all(drafts.map(({ mutate, slug }) => mutate('project.publish', { slug, revision: 0 })));
  expect(answers.map(({ status }) => status)).toEqual(Array(11).fill(200));
  const loads = await Promise.all(reviewers.map(async ({ id }) => (await assignmentsOf(id)).length));
  expect(loads).toEqual([4, 4, 4]);
});
