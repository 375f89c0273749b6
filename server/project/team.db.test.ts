import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project, projectMember } from '#db/schema/project.ts';
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

/** Names somebody on the team of a project. */
const name = (projectId: string, userId: string, claimedAt: Date | null = null) =>
  database.db.insert(projectMember).values({ projectId, userId, name: 'M', claimedAt });

const archive = (id: string) => database.db.update(project).set({ status: 'archived' }).where(eq(project.id, id));

const reason = 'I have joined the team meanwhile.';
const rationale = 'Measured on the demo with eleven panels: no frame took longer than 12 ms.';

test('a place on an archived project is declined and left, not claimed', async () => {
  const { id, slug } = await aProject(database.db);
  const [named, member] = [await aMember(database.db), await aMember(database.db)];
  await name(id, named.id);
  await name(id, member.id, new Date());
  await archive(id);
  const answer = ({ cookie }: { cookie: string }, given: string) =>
    caller(api, cookie).mutate('project.answerTeam', { slug, answer: given });
  expect(await answer(named, 'claim')).toMatchObject({ error: { code: 'PROJECT_ARCHIVED' } });
  expect(await answer(named, 'decline')).toMatchObject({ data: { claimed: false } });
  const left = await answer(member, 'decline');
  expect(left).toMatchObject({ data: { claimed: false } });
  const page = await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${left.version}` } });
  expect((await page.json()).members).toEqual([]);
});

test('whoever claims a place withdraws their badge first, and no review waits for them any more', async () => {
  const { slug, projectId, owner, reviewer, mutate, query } = await aReviewOf(database.db, api);
  await mutate('review.award', { slug, kind: 'silver', rationale });
  await anAssignment(database.db, { projectId, validatorId: reviewer.id });
  const other = await aValidator(database.db);
  await anAssignment(database.db, { projectId, validatorId: other.id });
  await name(projectId, reviewer.id);
  const claim = () => mutate('project.answerTeam', { slug, answer: 'claim' });
  expect(await claim()).toMatchObject({ status: 409, error: { code: 'BADGE_STANDS' } });
  expect((await query('review.queue')).data).toMatchObject({ items: [{ project: { slug } }] });
  expect((await mutate('review.withdraw', { slug, reason })).status).toBe(200);
  expect(await claim()).toMatchObject({ data: { claimed: true } });
  expect((await query('review.queue')).data).toMatchObject({ items: [] });
  expect((await query('review.queue', { status: 'withdrawn' })).data).toMatchObject({ items: [{ project: { slug } }] });
  const reviewers = (await caller(api, owner.cookie).query('review.reviewers', { slug })).data;
  expect((reviewers as { items: { status: string }[] }).items.map(({ status }) => status).sort()).toEqual(
    ['assigned', 'awarded', 'withdrawn'].sort(),
  );
});

test('a review that waits for a member of the team all the same can be declined, not begun', async () => {
  const { slug, projectId, reviewer, mutate } = await aReviewOf(database.db, api);
  await name(projectId, reviewer.id, new Date());
  expect(await mutate('review.start', { slug })).toMatchObject({ error: { code: 'OWN_PROJECT' } });
  expect(await mutate('review.decline', { slug, reason })).toMatchObject({ data: { status: 'declined' } });
});

test('who has asked for an intro claims the place once that is answered', async () => {
  const [owner, investor] = [await aMember(database.db), await aMember(database.db, { isInvestor: true })];
  const { id: projectId, slug } = await aProject(database.db, { ownerId: owner.id });
  const { mutate } = caller(api, investor.cookie);
  const message = 'Could we talk for half an hour about where you want to take it?';
  const { data } = await mutate('intro.askBuilder', { slug, message });
  await name(projectId, investor.id);
  const claim = () => mutate('project.answerTeam', { slug, answer: 'claim' });
  expect(await claim()).toMatchObject({ status: 409, error: { code: 'INTRO_OPEN' } });
  await caller(api, owner.cookie).mutate('intro.decline', {
    ...(data as { id: string }),
    reason: 'You are on the team.',
  });
  expect(await claim()).toMatchObject({ data: { claimed: true } });
});
