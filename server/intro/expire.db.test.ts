import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { introRequest } from '#db/schema/intro-request.ts';
import { investorProfile } from '#db/schema/investor.ts';
import type { TaskParts } from '../jobs/task.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { anInvestor, aProject } from '../testing/builders.ts';
import { writer } from '../testing/commenting.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let investor: Awaited<ReturnType<typeof aMember>>;
let builder: Awaited<ReturnType<typeof aMember>>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
beforeEach(async () => {
  await database.db.delete(introRequest);
  investor = await aMember(database.db, { isInvestor: true });
  builder = await aMember(database.db);
  await anInvestor(database.db, { userId: investor.id });
});
afterAll(async () => {
  await close();
  await database.drop();
});

const message = 'Would you have a look at what we make, and tell us what is missing?';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

async function askInvestor(): Promise<{ status: number; id: string }> {
  const { slug } = await aProject(database.db, { ownerId: builder.id });
  const { mutate } = caller(api, builder.cookie);
  const { status, data } = await mutate('intro.askInvestor', { slug, username: investor.username, message });
  return { status, id: (data as { id: string } | undefined)?.id ?? '' };
}

/** As the clock's job does it, in this process, with the jobs that come of it. */
async function expire(now: Date): Promise<void> {
  const { expireIntros } = await import('./expire-intros.ts');
  const { siteCache } = await import('../site-cache.ts');
  await expireIntros({ db: database.db, cache: siteCache }, now);
  await giveBack();
}

async function giveBack(): Promise<void> {
  const { tasks } = await import('../jobs/tasks.ts');
  const jobs = await database.sql`
    with done as (
      delete from graphile_worker._private_jobs job using graphile_worker._private_tasks task
      where task.id = job.task_id and task.identifier = 'give_back_intro' returning job.payload
    ) select payload from done`;
  for (const { payload } of jobs) await tasks.give_back_intro({} as TaskParts, payload);
}

const decline = (id: string) => caller(api, investor.cookie).mutate('intro.decline', { id, reason: 'Wrong stage' });
const figures = async () => {
  const { answerRate, medianAnswerSeconds } = investorProfile;
  const where = eq(investorProfile.userId, investor.id);
  const [row] = await database.db
    .select({ rate: answerRate, seconds: medianAnswerSeconds })
    .from(investorProfile)
    .where(where);
  return row;
};
/** Lets somebody have asked that long ago. */
const ask = async (hoursAgo: number) => {
  const { id } = await askInvestor();
  const createdAt = sql`now() - make_interval(hours => ${hoursAgo})`;
  await database.db.update(introRequest).set({ createdAt }).where(eq(introRequest.id, id));
  return id;
};

test('after 30 days without an answer it expires, and who asked is told', async () => {
  const { id } = await askInvestor();
  await expire(inDays(29));
  expect(await status(id)).toBe('pending');
  await expire(inDays(31));
  expect(await status(id)).toBe('expired');
  const { data } = await writer(api, builder.cookie).query('notification.list', {});
  expect(data).toMatchObject({
    items: [{ says: 'did not answer within 30 days your request for an intro about', path: '/intros?box=sent' }],
  });
  expect(await decline(id)).toMatchObject({ error: { code: 'INTRO_CLOSED', status: 'expired' } });
});

test('what expires gives the day’s request back, once each, however often more was tried', async () => {
  for (let n = 0; n < 20; n++) expect((await askInvestor()).status).toBe(200);
  for (let n = 0; n < 5; n++) expect((await askInvestor()).status).toBe(429);
  const oldest = await database.db.select({ id: introRequest.id }).from(introRequest).orderBy(introRequest.id).limit(2);
  const ids = oldest.map(({ id }) => id);
  await database.db
    .update(introRequest)
    .set({ expiresAt: inDays(-1) })
    .where(inArray(introRequest.id, ids));
  const now = new Date();
  await Promise.all(Array.from({ length: 5 }, () => expire(now)));
  await expire(now);
  expect(await Promise.all(ids.map(status))).toEqual(['expired', 'expired']);
  for (const expected of [200, 200, 429]) expect((await askInvestor()).status).toBe(expected);
});

test('asking that fails after it ended an earlier request gives none back, and one that is done anew gives one', async () => {
  const { sql: query } = database;
  const { slug } = await aProject(database.db, { ownerId: builder.id });
  const askAnew = () =>
    caller(api, builder.cookie).mutate('intro.askInvestor', { slug, username: investor.username, message });
  await askAnew();
  for (let n = 0; n < 17; n++) await askInvestor();
  await query`update intro_request set expires_at = now() - interval '1 second' where project_id in (select id from project where slug = ${slug})`;
  await query`create function refuse_to_ask() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$`;
  await query`create trigger refuse_to_ask after insert on intro_request for each row execute function refuse_to_ask()`;
  expect(await askAnew()).toMatchObject({ status: 500 });
  await giveBack();
  await query`drop function refuse_to_ask cascade`;
  await query`create sequence conflicts`;
  await query`create function conflict_once() returns trigger language plpgsql as $$ begin
    if nextval('conflicts') = 1 then raise exception sqlstate '40001'; end if; return new; end $$`;
  await query`create trigger conflict_once after insert on intro_request for each row execute function conflict_once()`;
  expect(await askAnew()).toMatchObject({ status: 200 });
  await query`drop function conflict_once cascade`;
  await giveBack();
  const { status: next } = await askInvestor();
  const { status: last } = await askInvestor();
  expect([next, last]).toEqual([200, 429]);
});

test('one that cannot be ended is told of, and keeps no other from ending', async () => {
  const { sql: query } = database;
  const [stuck, other] = [(await askInvestor()).id, (await askInvestor()).id];
  await query.unsafe(`create function refuse_to_end() returns trigger language plpgsql as $$
    begin if new.id = '${stuck}' then raise exception 'not this one'; end if; return new; end $$`);
  await query`create trigger refuse_to_end before update on intro_request for each row execute function refuse_to_end()`;
  await expect(expire(inDays(31))).rejects.toThrow('requests that could not be ended: 1 of 2');
  expect([await status(stuck), await status(other)]).toEqual(['pending', 'expired']);
  await query`drop function refuse_to_end cascade`;
  await expire(inDays(31));
  expect(await status(stuck)).toBe('expired');
});

test('one whose time is over before the clock comes by is neither answered nor in the way of another', async () => {
  const { slug } = await aProject(database.db, { ownerId: builder.id });
  const ask = { slug, username: investor.username, message };
  const [mine, theirs] = [caller(api, builder.cookie), caller(api, investor.cookie)];
  const { data } = await mine.mutate('intro.askInvestor', ask);
  const { id } = data as { id: string };
  const over = { expiresAt: new Date(Date.now() - 1000) };
  await database.db.update(introRequest).set(over).where(eq(introRequest.id, id));
  expect(await theirs.mutate('intro.accept', { id })).toMatchObject({
    error: { code: 'INTRO_CLOSED', status: 'expired' },
  });
  expect((await mine.query('intro.open', { slug })).data).toEqual({ items: [] });
  expect(await theirs.mutate('intro.askBuilder', { slug, message })).toMatchObject({ status: 200 });
  expect(await status(id)).toBe('expired');
  expect(await figures()).toEqual({ rate: 0, seconds: null });
  expect((await writer(api, builder.cookie).query('notification.list', {})).data).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({ says: 'did not answer within 30 days your request for an intro about' }),
    ]),
  });
  expect(await mine.mutate('intro.askInvestor', ask)).toMatchObject({ error: { code: 'INTRO_OPEN', askedBy: 'them' } });
});

test('the answer rate is answered of answered and expired, the time the median, as of each answer', async () => {
  expect(await figures()).toEqual({ rate: null, seconds: null });
  await decline(await ask(10));
  expect(await figures()).toEqual({ rate: 1, seconds: 36_000 });
  await decline(await ask(30));
  await decline(await ask(11));
  expect(await figures()).toEqual({ rate: 1, seconds: 39_600 });
  await ask(1);
  expect(await figures()).toMatchObject({ rate: 1 });
  await expire(inDays(31));
  expect(await figures()).toEqual({ rate: 0.75, seconds: 39_600 });
  const { items } = await (await api('/api/investors/public?limit=1')).json();
  expect(items).toMatchObject([{ username: investor.username, answerRate: 0.75, medianAnswerSeconds: 39_600 }]);
});

test('20 answers at once leave the rate that they make', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => ask(2)));
  await Promise.all(ids.slice(0, 15).map(decline));
  await Promise.all([...ids.slice(15, 18).map(decline), expire(inDays(31))]);
  const [row] = await database.db.execute<{ answered: number }>(
    sql`select count(answered_at)::int as answered from intro_request where recipient_id = ${investor.id}`,
  );
  expect(row?.answered).toBeGreaterThanOrEqual(15);
  expect((await figures())?.rate).toBeCloseTo((row?.answered ?? 0) / 20, 5);
});

test('a request that ended before its time, since a side has left, counts for nobody', async () => {
  await decline(await ask(10));
  const { id } = await askInvestor();
  await database.db.update(introRequest).set({ status: 'expired' }).where(eq(introRequest.id, id));
  await decline(await ask(10));
  expect(await figures()).toEqual({ rate: 1, seconds: 36_000 });
});

async function status(id: string): Promise<string | undefined> {
  const [row] = await database.db
    .select({ status: introRequest.status })
    .from(introRequest)
    .where(eq(introRequest.id, id));
  return row?.status;
}
