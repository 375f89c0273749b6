import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counts } from '#db/counts.ts';
import { badge } from '#db/schema/badge.ts';
import { notification } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { validatorAssignment } from '#db/schema/validator.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
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

const aReview = (values?: Parameters<typeof aReviewOf>[2]) => aReviewOf(database.db, api, values);

const stateOf = async (slug: string) => {
  const [row] = await database.db
    .select({
      badgeCount: project.badgeCount,
      badgeKinds: project.badgeKinds,
      validation: project.validationPoints,
      karma: user.karma,
      ownerBadges: user.badgeCount,
    })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(eq(project.slug, slug));
  return row;
};

/** Columns whose count is not what its source says. */
async function wrongCounts(): Promise<string[]> {
  const wrong: string[] = [];
  for (const { table, column, source } of counts) {
    if (!['badge_count', 'karma', 'unread_notification_count'].includes(column)) continue;
    const rows = await database.sql.unsafe(
      `select from "${table}" t left join (${source}) s using (id) where t.${column} <> coalesce(s.n, 0)`,
    );
    if (rows.length > 0) wrong.push(`${table}.${column}`);
  }
  return wrong;
}

test('a badge is awarded, and score, counts, assignment and inbox follow at once', async () => {
  const { slug, owner, reviewer, mutate } = await aReview();
  await api(`/api/projects/${slug}`);
  expect(await mutate('review.start', { slug })).toMatchObject({ data: { status: 'started' } });
  const { version, ...answer } = await mutate('review.award', { slug, kind: 'gold', rationale });
  expect(answer).toMatchObject({ status: 200, data: { kind: 'gold', points: 15, standing: { validationPoints: 15 } } });
  expect(await stateOf(slug)).toEqual({
    ...{ badgeCount: 1, badgeKinds: ['gold'], validation: 15, karma: 15, ownerBadges: 1 },
  });
  const seen = await (await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${version}` } })).json();
  expect(seen).toMatchObject({ badges: [{ kind: 'gold', rationale }], badgeKinds: ['gold'], validationPoints: 15 });
  const [told] = await database.db.select().from(notification).where(eq(notification.userId, owner.id));
  expect(told).toMatchObject({ kind: 'badge', data: { badge: 'a gold badge', validator: reviewer.username } });
  const [sent] = await database.db.select().from(mail).where(eq(mail.userId, owner.id));
  expect(sent?.data).toMatchObject({ url: expect.stringContaining(`/projects/${slug}/badges/${reviewer.username}`) });
  const [row] = await database.db
    .select()
    .from(validatorAssignment)
    .where(eq(validatorAssignment.validatorId, reviewer.id));
  expect(row).toMatchObject({ status: 'awarded', endedAt: expect.any(Date) });
  expect(await wrongCounts()).toEqual([]);
});

test('a hundred awards at once are one badge', async () => {
  const { slug, mutate } = await aReview();
  const kinds = ['stone', 'silver', 'gold', 'platinum'];
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => mutate('review.award', { slug, kind: kinds[n % 4], rationale })),
  );
  const won = answers.filter(({ status }) => status === 200);
  expect(won).toHaveLength(1);
  expect(answers.filter(({ error }) => (error as { code?: string })?.code === 'BADGE_STANDS')).toHaveLength(99);
  const [{ kind, points }] = won.map(({ data }) => data) as [{ kind: string; points: number }];
  expect(await stateOf(slug)).toMatchObject({ badgeCount: 1, badgeKinds: [kind], karma: points, validation: points });
});

test('thirty validators at once are thirty badges, all counted', async () => {
  const { slug, projectId } = await aReview();
  const others = await Promise.all(Array.from({ length: 30 }, () => aValidator(database.db)));
  for (const { id } of others) await anAssignment(database.db, { projectId, validatorId: id });
  const award = ({ cookie }: { cookie: string }) =>
    caller(api, cookie).mutate('review.award', { slug, kind: 'stone', rationale });
  const answers = await Promise.all(others.map(award));
  expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
  expect(await stateOf(slug)).toEqual({
    ...{ badgeCount: 30, badgeKinds: ['stone'], validation: 30, karma: 150, ownerBadges: 30 },
  });
  expect(await wrongCounts()).toEqual([]);
});

test('a withdrawn badge counts no more, stays as history, and another can take its place', async () => {
  const { slug, reviewer, mutate, query } = await aReview();
  await mutate('review.award', { slug, kind: 'platinum', rationale });
  const page = `/api/projects/${slug}/badges/${reviewer.username}`;
  expect(await (await api(page)).json()).toMatchObject({ badge: { kind: 'platinum', points: 20 }, withdrawn: [] });
  const { version } = await mutate('review.withdraw', { slug, reason });
  expect(await stateOf(slug)).toEqual({
    ...{ badgeCount: 0, badgeKinds: [], validation: 0, karma: 0, ownerBadges: 0 },
  });
  const headers = { 'x-prova-version': `${version}` };
  expect(await (await api(page, { headers })).json()).toMatchObject({
    badge: null,
    withdrawn: [{ kind: 'platinum', withdrawnReason: reason }],
  });
  expect(await mutate('review.withdraw', { slug, reason })).toMatchObject({ error: { code: 'BADGE_NOT_FOUND' } });
  await mutate('review.award', { slug, kind: 'silver', rationale });
  expect((await query('review.bySlug', { slug })).data).toMatchObject({
    assignment: { status: 'awarded' },
    badge: { kind: 'silver' },
    withdrawn: [{ kind: 'platinum' }],
  });
  expect(await stateOf(slug)).toMatchObject({ badgeKinds: ['silver'], karma: 10, validation: 10 });
  expect(await wrongCounts()).toEqual([]);
});

test('a demerit asks twice', async () => {
  const { slug, mutate } = await aReview();
  const demerit = { slug, kind: 'demerit', rationale };
  expect(await mutate('review.award', demerit)).toMatchObject({ status: 409, error: { code: 'DEMERIT_UNCONFIRMED' } });
  expect(await stateOf(slug)).toMatchObject({ badgeCount: 0, karma: 0 });
  expect(await mutate('review.award', { ...demerit, confirmed: true })).toMatchObject({ data: { points: -10 } });
  expect(await stateOf(slug)).toMatchObject({ badgeKinds: ['demerit'], karma: -10, validation: 0 });
});

test('a rationale is as long as people count it: 39 characters are too few, 40 enough, whatever they are', async () => {
  for (const letter of ['x', '🦊']) {
    const { slug, mutate } = await aReview();
    const award = (length: number) => mutate('review.award', { slug, kind: 'stone', rationale: letter.repeat(length) });
    expect(await award(39)).toMatchObject({ error: { code: 'INVALID_INPUT', field: 'rationale' } });
    expect((await award(40)).status).toBe(200);
  }
});

test.each([
  ['too short a rationale', { rationale: 'Good.' }, 'INVALID_INPUT'],
  ['too long a rationale', { rationale: 'x'.repeat(5001) }, 'INVALID_INPUT'],
  ['a kind that is not theirs to award', { kind: 'gold' }, 'BADGE_KIND_REFUSED'],
])('%s is refused', async (_, values, code) => {
  const { slug, mutate } = await aReview({ badgeKinds: ['stone'] });
  const answer = await mutate('review.award', { slug, kind: 'stone', rationale, ...values });
  expect(answer).toMatchObject({ error: { code } });
});

test('only for what is assigned to oneself, and never on one’s own team', async () => {
  const { slug, projectId, reviewer, mutate } = await aReview();
  const award = { slug, kind: 'stone', rationale };
  const other = await aValidator(database.db);
  const refused = await caller(api, other.cookie).mutate('review.award', award);
  expect(refused).toMatchObject({ status: 403, error: { code: 'NOT_ASSIGNED' } });
  await database.db
    .insert(projectMember)
    .values({ projectId, userId: reviewer.id, name: 'Joined since', claimedAt: new Date() });
  expect(await mutate('review.award', award)).toMatchObject({ status: 403, error: { code: 'OWN_PROJECT' } });
});

test('an owner puts one badge first, and nobody else does', async () => {
  const { slug, projectId, owner, mutate } = await aReview();
  await mutate('review.award', { slug, kind: 'stone', rationale });
  const second = await aValidator(database.db);
  await anAssignment(database.db, { projectId, validatorId: second.id });
  await caller(api, second.cookie).mutate('review.award', { slug, kind: 'silver', rationale });
  const rows = await database.db.select().from(badge).where(eq(badge.projectId, projectId)).orderBy(badge.id);
  const featured = async () => {
    const now = await database.db.select().from(badge).where(eq(badge.projectId, projectId)).orderBy(badge.id);
    return now.map((row) => row.featured);
  };
  const own = caller(api, owner.cookie);
  for (const [n, expected] of [
    [0, [true, false]],
    [1, [false, true]],
  ] as const) {
    expect((await own.mutate('badge.feature', { slug, id: rows[n]?.id })).status).toBe(200);
    expect(await featured()).toEqual(expected);
  }
  expect(await mutate('badge.feature', { slug, id: rows[0]?.id })).toMatchObject({ status: 404 });
  await Promise.all(rows.map(({ id }) => own.mutate('badge.feature', { slug, id })));
  expect((await featured()).filter(Boolean)).toHaveLength(1);
  await own.mutate('badge.feature', { slug, id: null });
  expect(await featured()).toEqual([false, false]);
});

test('words that the database cannot keep are refused by their field', async () => {
  const { slug, mutate } = await aReview();
  const nul = `${rationale}\0`;
  const award = await mutate('review.award', { slug, kind: 'gold', rationale: nul });
  expect(award.error).toMatchObject({ code: 'INVALID_INPUT', field: 'rationale' });
  const declined = await mutate('review.decline', { slug, reason: nul });
  expect(declined.error).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
});
