import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { projectMember } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import type { InvestorPart } from '../prefetch/dashboard.output.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { anInvestor, aProject } from '../testing/builders.ts';
import { someEntry } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { InvestorMatches, OwnInvestorProfile } from './investor.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let me: Awaited<ReturnType<typeof aMember>>;
let admin: Awaited<ReturnType<typeof aMember>>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  admin = await aMember(database.db, { isAdmin: true });
});
beforeEach(async () => {
  me = await aMember(database.db, { isInvestor: true });
});
afterAll(async () => {
  await close();
  await database.drop();
});

const revisionOf = async () =>
  ((await caller(api, me.cookie).query('investors.mine')).data as OwnInvestorProfile | undefined)?.revision ?? null;
const save = async (values: object = {}) =>
  caller(api, me.cookie).mutate('investors.saveProfile', someEntry({ revision: await revisionOf(), ...values }));
const entries = async (version = 0) => {
  const headers = { 'x-prova-version': `${version}` };
  const { items } = await (await api('/api/investors/public?limit=50', { headers })).json();
  return (items as { username: string }[]).map(({ username }) => username);
};
const end = (username: string) =>
  caller(api, admin.cookie).mutate('investors.endRole', { username, reason: 'The fund does not exist any more.' });

test('an entry is public or hidden at once, in the directory, its page and the profile', async () => {
  const before = await entries();
  expect(before).not.toContain(me.username);
  const shown = await save({ name: 'Northlight Seed' });
  expect(shown.data).toMatchObject({ username: me.username, isPublic: true });
  expect(await entries(shown.version)).toContain(me.username);
  const headers = { 'x-prova-version': `${shown.version}` };
  const page = await (await api(`/api/investors/${me.username}`, { headers })).json();
  expect(page).toMatchObject({ name: 'Northlight Seed', countries: ['DE', 'NL'], person: { username: me.username } });
  expect(await (await api(`/api/users/${me.username}`, { headers })).json()).toMatchObject({ hasInvestorEntry: true });
  const hidden = await save({ isPublic: false });
  expect(await entries(hidden.version)).not.toContain(me.username);
  const gone = await api(`/api/investors/${me.username}`, { headers: { 'x-prova-version': `${hidden.version}` } });
  expect([gone.status, (await gone.json()).code]).toEqual([404, 'INVESTOR_NOT_FOUND']);
});

test.each([
  [{ checkSizeMin: 5, checkSizeMax: 4 }, 'checkSizeMax'],
  [{ sectors: [] }, 'sectors'],
  [{ stages: [] }, 'stages'],
  [{ thesis: '' }, 'thesis'],
  [{ countries: ['Germany'] }, 'countries.0'],
  [{ portfolioLinks: [{ label: 'x', url: 'javascript:alert(1)' }] }, 'portfolioLinks.0.url'],
])('%j is refused', async (values, field) => {
  expect((await save(values)).error).toMatchObject({ code: 'INVALID_INPUT', field });
});

test('a hidden entry may be unfinished', async () => {
  expect((await save({ isPublic: false, sectors: [], stages: [], thesis: '', checkSizeMax: 50_000 })).status).toBe(200);
});

test('a form that began with another state of the entry does not make it public again', async () => {
  const shown = await save();
  const older = await revisionOf();
  expect(shown.data).toMatchObject({ revision: older });
  await save({ isPublic: false });
  const current = await revisionOf();
  for (const revision of [older, null])
    expect((await save({ revision })).error).toMatchObject({ code: 'EDIT_CONFLICT', revision: current });
  const [entry] = await database.db.select().from(investorProfile).where(eq(investorProfile.userId, me.id));
  expect(entry?.isPublic).toBe(false);
  // An answer to a request moves the entry's figures, and no form.
  await database.db.update(investorProfile).set({ answerRate: 0.5 }).where(eq(investorProfile.userId, me.id));
  expect((await save({ revision: current })).status).toBe(200);
});

test('who is open to introductions can be asked for alone', async () => {
  await save({ openToIntros: false });
  const { items } = await (await api('/api/investors/public?openToIntros=true&limit=50')).json();
  expect((items as { openToIntros: boolean }[]).every(({ openToIntros }) => openToIntros)).toBe(true);
});

test('a role that ends takes the entry along, whoever saves meanwhile', async () => {
  await save();
  const [ended] = await Promise.all([end(me.username), ...Array.from({ length: 20 }, () => save())]);
  expect(ended.status).toBe(200);
  const [entry] = await database.db.select().from(investorProfile).where(eq(investorProfile.userId, me.id));
  expect(entry?.isPublic).toBe(false);
  expect((await save()).error).toMatchObject({ code: 'FORBIDDEN' });
  expect((await caller(api, me.cookie).query('application.mine')).data).toMatchObject({ state: 'none' });
  expect((await end(me.username)).error).toMatchObject({ code: 'INVESTOR_NOT_FOUND' });
  const log = await database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `user:${me.id}`));
  expect(log).toMatchObject([{ action: 'investors.endRole', reason: 'The fund does not exist any more.' }]);
});

test('a role that ends ends what is open of requests for intros that were asked as an investor, and counts for nobody', async () => {
  await save();
  const builder = await aMember(database.db);
  const [one, two] = [
    await aProject(database.db, { ownerId: builder.id }),
    await aProject(database.db, { ownerId: me.id }),
  ];
  const three = await aProject(database.db, { ownerId: builder.id });
  const message = 'Would you have a look at what we make, and tell us what is missing?';
  const mine = caller(api, me.cookie);
  const theirs = caller(api, builder.cookie);
  const other = await aMember(database.db, { isInvestor: true });
  await mine.mutate('intro.askBuilder', { slug: one.slug, message });
  await theirs.mutate('intro.askInvestor', { slug: three.slug, username: me.username, message });
  await caller(api, other.cookie).mutate('intro.askBuilder', { slug: two.slug, message });
  expect((await end(me.username)).status).toBe(200);
  const statuses = async (of: typeof mine, box: string) => {
    const { items } = (await of.query('intro.list', { box })).data as { items: { id: string; status: string }[] };
    return items;
  };
  const [received] = await statuses(theirs, 'received');
  expect([received?.status, (await statuses(theirs, 'sent')).map(({ status }) => status)]).toEqual([
    'expired',
    ['expired'],
  ]);
  expect((await theirs.mutate('intro.accept', { id: received?.id })).error).toMatchObject({ code: 'INTRO_CLOSED' });
  // What they were asked as a builder stays open.
  expect((await statuses(mine, 'received')).map(({ status }) => status)).toEqual(['pending', 'expired']);
  const [entry] = await database.db.select().from(investorProfile).where(eq(investorProfile.userId, me.id));
  expect(entry?.answerRate).toBeNull();
});

test('matches are the projects of others that fit best, with their parts', async () => {
  const { db } = database;
  await anInvestor(db, {
    userId: me.id,
    sectors: ['hardware'],
    stages: ['seed'],
    checkSizeMin: 100_000,
    checkSizeMax: 200_000,
  });
  const hardware = { categories: ['hardware'], qualityPoints: 20 };
  const raising = { raisingStage: 'seed', raisingMin: 100_000, raisingMax: 200_000 };
  await aProject(db, { slug: 'fits-by-sector', ...hardware });
  await aProject(db, { slug: 'fits-in-all', ...hardware, ...raising });
  await aProject(db, { slug: 'fits-by-half', categories: ['hardware', 'games'], qualityPoints: 20 });
  await aProject(db, { slug: 'fits-not', categories: ['games'], qualityPoints: 20, ...raising });
  await aProject(db, { slug: 'own-one', ownerId: me.id, ...hardware, ...raising });
  await aProject(db, { slug: 'a-draft', status: 'draft', ...hardware, ...raising });
  const { id: projectId } = await aProject(db, { slug: 'of-my-team', ...hardware, ...raising });
  await db.insert(projectMember).values({ projectId, userId: me.id, name: 'Me', claimedAt: new Date() });
  const known = await aProject(db, { slug: 'in-my-pipeline', ...hardware, ...raising });
  await db.insert(savedProject).values({ projectId: known.id, userId: me.id, stage: 'passed' });
  const read = async (input: object) => {
    const { data, error } = await caller(api, me.cookie).query('investors.matches', input);
    return { ...(data as InvestorMatches), error };
  };
  const { items } = await read({});
  expect(items.map(({ project, match }) => [project.slug, match.total])).toEqual([
    ['fits-in-all', 80],
    ['fits-by-sector', 55],
    ['fits-by-half', 30],
  ]);
  expect(items[0]).toMatchObject({ match: { sectors: 50, check: 25, proof: 5 }, raising: { raisingStage: 'seed' } });
  const first = await read({ limit: 2 });
  const second = await read({ limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...second.items]).toEqual(items);
  expect(second.nextCursor).toBeNull();
  const { data } = await caller(api, me.cookie).query('prefetch.dashboard');
  const { investor } = data as { investor: InvestorPart };
  expect(investor.matches.map(({ slug, match }) => [slug, match])).toEqual(
    items.map(({ project, match }) => [project.slug, match]),
  );
  expect((await read({ cursor: 'another' })).error).toMatchObject({ code: 'INVALID_INPUT', field: 'cursor' });
});

/** Both lists of what fits, as slugs with the whole match. */
async function fitting() {
  const list = await caller(api, me.cookie).query('investors.matches', { limit: 6 });
  const { data } = await caller(api, me.cookie).query('prefetch.dashboard');
  return {
    list: (list.data as InvestorMatches).items.map(({ project, match }) => [project.slug, match.total]),
    dashboard: (data as { investor: InvestorPart }).investor.matches.map(({ slug, match }) => [slug, match.total]),
  };
}

test('what asks for their money is found behind hundreds with more proof, and the dashboard says so too', async () => {
  const { db } = database;
  const bank = { categories: ['finance'], qualityPoints: 20, communityPoints: 30 };
  const { id } = await aProject(db, { slug: 'a-bank', ...bank, verificationPoints: 10 });
  await database.sql`
    insert into project (id, slug, owner_id, title, tagline, categories, status, published_at,
      quality_points, community_points, verification_points)
    select gen_random_uuid(), 'a-bank-' || n, owner_id, title, tagline, categories, status, published_at,
      quality_points, community_points, verification_points
    from project, generate_series(1, 300) n where id = ${id}`;
  const raising = { raisingStage: 'seed', raisingMin: 100_000, raisingMax: 200_000 };
  await aProject(db, { slug: 'asks', ...bank, verificationPoints: 5, ...raising });
  await aProject(db, { slug: 'asks-for-a-stage', ...bank, raisingStage: 'seed' });
  const money = { checkSizeMin: 100_000, checkSizeMax: 200_000 };
  await anInvestor(db, { userId: me.id, sectors: ['fintech'], stages: ['seed'], ...money });
  const { list, dashboard } = await fitting();
  expect(list.slice(0, 3)).toEqual([
    ['asks', 89],
    ['asks-for-a-stage', 73],
    [expect.stringMatching(/^a-bank/), 65],
  ]);
  expect(dashboard).toEqual(list);
});

test('a sector without a category is one for both lists, and an entry without sectors fits nothing in either', async () => {
  await aProject(database.db, { slug: 'of-any-sector' });
  await anInvestor(database.db, { userId: me.id, sectors: ['climate'] });
  const { list, dashboard } = await fitting();
  expect(list).not.toEqual([]);
  expect(dashboard).toEqual(list);
  me = await aMember(database.db, { isInvestor: true });
  await anInvestor(database.db, { userId: me.id, sectors: [] });
  expect(await fitting()).toEqual({ list: [], dashboard: [] });
});

test('matches are for investors', async () => {
  await database.db.update(user).set({ isInvestor: false }).where(eq(user.id, me.id));
  expect((await caller(api, me.cookie).query('investors.matches')).error).toMatchObject({ code: 'FORBIDDEN' });
});
