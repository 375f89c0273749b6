import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addJob, type Job } from '#db/jobs.ts';
import { openJobsPool } from '#db/jobs-pool.ts';
import { idempotencyKey, mail } from '#db/schema/outbox.ts';
import { project } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import { aProject, aUser } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { forgetKeys, forgetMail, forgetRemoved, freeJobs } from './housekeeping.ts';
import { keepJobs } from './runner.ts';

let database: TestDatabase;
/** The payloads' ids, as the jobs ran. */
let ran: string[];
let logged: string[];
let stops: (() => Promise<void>)[];
/** What a job does beside being noted. */
let work: (mailId: string) => Promise<void>;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => {
  [ran, logged, stops] = [[], [], []];
  work = async () => {};
});
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await database.sql`delete from graphile_worker._private_jobs`;
});
afterAll(() => database.drop());

function startRunner(schedule: Record<string, string> = {}, url = database.url): () => Promise<void> {
  const send_mail = async (payload: unknown) => {
    const { mailId } = payload as { mailId: string };
    ran.push(mailId);
    await work(mailId);
  };
  const forget_keys = async () => void ran.push('forget_keys');
  const log = pino({ level: 'debug' }, { write: (line) => logged.push(line) });
  const stop = keepJobs({ url, tasks: { send_mail, forget_keys }, schedule, log, pollMs: 50 });
  stops.push(stop);
  return stop;
}

const job = (mailId: string, rest: Partial<Job<'send_mail'>> = {}): Job<'send_mail'> => ({
  task: 'send_mail',
  payload: { mailId },
  ...rest,
});
const waiting = async () => {
  const [row] = await database.sql`select count(*)::int as count from graphile_worker.jobs`;
  return row?.count;
};
/** Lets what is to come later come now. */
const hurry = () =>
  database.sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), run_at => now())`;

test('a job of a transaction that is taken back never runs, one of a committed one runs once with two runners', async () => {
  startRunner();
  startRunner();
  const taken = database.db.transaction(async (tx) => {
    await addJob(tx, job('taken back'));
    throw new Error('on purpose');
  });
  await expect(taken).rejects.toThrow('on purpose');
  const ids = Array.from({ length: 20 }, (_, i) => `kept ${i}`);
  await database.db.transaction(async (tx) => {
    for (const id of ids) await addJob(tx, job(id));
    // Nobody sees them yet.
    expect(await waiting()).toBe(0);
  });
  await expect.poll(waiting).toBe(0);
  expect([...ran].sort()).toEqual([...ids].sort());
});

test('a job that fails is logged with its cause and without its payload, and comes again later', async () => {
  work = async () => {
    if (ran.length < 3) throw new Error('the line is dead');
  };
  startRunner();
  await addJob(database.db, job('secret-of-this-mail'));
  for (const times of [1, 2]) {
    await expect.poll(() => failures().length).toBe(times);
    // It is logged before it is back on the list.
    const backOnTheList = () => database.sql`
      select attempts, last_error, run_at > updated_at + interval '2 seconds' as is_later from graphile_worker.jobs
      where locked_at is null`;
    await expect
      .poll(backOnTheList)
      .toMatchObject([{ attempts: times, last_error: 'the line is dead', is_later: true }]);
    await hurry();
  }
  await expect.poll(waiting).toBe(0);
  expect(ran).toHaveLength(3);
  expect(failures()[0]).toMatchObject({ task: 'send_mail', attempts: 1, err: { message: 'the line is dead' } });
  expect(logged.join()).not.toContain('secret-of-this-mail');
});

const failures = () =>
  logged.map((line) => JSON.parse(line)).filter(({ level, msg }) => level === 50 && /^Failed task/.test(msg));

test('a job under the same key gives way, and one for later waits', async () => {
  await addJob(database.db, job('old', { key: 'k' }));
  await addJob(database.db, job('new', { key: 'k' }));
  await addJob(database.db, job('tomorrow', { runAt: new Date(Date.now() + 86_400_000) }));
  startRunner();
  await expect.poll(waiting).toBe(1);
  expect(ran).toEqual(['new']);
});

test('stopping waits for the job under way and begins no other', async () => {
  const finish = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  let hasStopped = false;
  work = () => {
    if (ran.length === 2) begun.resolve();
    return finish.promise;
  };
  const stop = startRunner();
  for (const id of ['1', '2', '3']) await addJob(database.db, job(id));
  await begun.promise;
  const stopping = stop().then(() => {
    hasStopped = true;
  });
  await database.sql`select 1`;
  expect(hasStopped).toBe(false);
  finish.resolve();
  await stopping;
  expect(await waiting()).toBe(1);
  expect(ran).toHaveLength(2);
});

test('a database that is away is waited for, and stopping does not wait for it', async () => {
  const url = new URL(database.url);
  url.port = '9';
  const stop = startRunner({}, url.href);
  await expect.poll(() => logged.join()).toContain('jobs are not done for now');
  await stop();
});

test('a runner outlives a database that throws it out, between jobs and within one', async () => {
  startRunner();
  await addJob(database.db, job('before'));
  await expect.poll(waiting).toBe(0);
  await throwOut();
  work = throwOut;
  await addJob(database.db, job('within'));
  await expect.poll(() => ran, { timeout: 20_000 }).toEqual(['before', 'within']);
  work = async () => {};
  await addJob(database.db, job('after'));
  await expect.poll(() => ran, { timeout: 20_000 }).toEqual(['before', 'within', 'after']);
});

test('a connection that is given back twice is given back once', async () => {
  const { pool, close } = openJobsPool(database.url);
  await new Promise<void>((resolve, reject) => {
    pool.connect((err, _client, giveBack) => {
      if (err) return reject(err);
      giveBack();
      giveBack();
      resolve();
    });
  });
  expect(pool.idleCount).toBe(1);
  await close();
});

async function throwOut(): Promise<void> {
  await database.sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'prova jobs'`;
}

test('what is for a certain hour is made up for, when no process ran then; once, whoever starts', async () => {
  // As if this had been known since the day before yesterday, and not run since.
  await database.sql`
    insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    values ('forget_keys', now() - interval '2 days', now() - interval '2 days')`;
  const anHourAgo = new Date(Date.now() - 3_600_000);
  const schedule = { forget_keys: `${anHourAgo.getUTCMinutes()} ${anHourAgo.getUTCHours()} * * *` };
  startRunner(schedule);
  startRunner(schedule);
  await expect.poll(() => ran).toEqual(['forget_keys']);
  await expect.poll(waiting).toBe(0);
  expect(ran).toEqual(['forget_keys']);
});

test('jobs of a killed process are free after a quarter of an hour, those of others are left alone', async () => {
  await addJob(database.db, job('dead'));
  await addJob(database.db, job('alive'));
  await database.sql`
    update graphile_worker._private_jobs set locked_by = payload->>'mailId',
    locked_at = now() - case payload->>'mailId' when 'dead' then interval '16 minutes' else interval '14 minutes' end`;
  await freeJobs({ db: database.db });
  const rows = await database.sql`select locked_by from graphile_worker.jobs where locked_at is not null`;
  expect(rows.map((row) => row.locked_by)).toEqual(['alive']);
});

test('idempotency keys are forgotten after a week, mail after a month', async () => {
  const { id: userId } = await aUser(database.db);
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  const key = { userId, procedure: 'vote', bodyHash: 'x' };
  await database.db.insert(idempotencyKey).values([
    { ...key, key: 'old', createdAt: daysAgo(7.1) },
    { ...key, key: 'young', createdAt: daysAgo(6.9) },
  ]);
  const letter = { template: 'verify_email', data: { url: 'x' } };
  await database.db.insert(mail).values([
    { ...letter, recipient: 'old', createdAt: daysAgo(30.1) },
    { ...letter, recipient: 'young', createdAt: daysAgo(29.9) },
  ]);
  await forgetKeys({ db: database.db });
  await forgetMail({ db: database.db });
  expect(await database.db.select({ left: idempotencyKey.key }).from(idempotencyKey)).toEqual([{ left: 'young' }]);
  expect(await database.db.select({ left: mail.recipient }).from(mail)).toEqual([{ left: 'young' }]);
});

test('a draft that was removed goes after its week, and so does an update; what was ever public stays', async () => {
  const { db } = database;
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  const removed = { status: 'removed', publishedAt: null } as const;
  const gone = await aProject(db, { ...removed, deletedAt: daysAgo(8) });
  const kept = [
    await aProject(db, { ...removed, deletedAt: daysAgo(6) }),
    await aProject(db, { status: 'removed', deletedAt: daysAgo(80) }),
    await aProject(db, { status: 'draft', publishedAt: null }),
  ];
  const [shown] = kept;
  const author = await aUser(db);
  const news = { projectId: shown?.id ?? '', authorId: author.id, kind: 'news', title: 'Some news' } as const;
  await db.insert(projectUpdate).values([
    { ...news, deletedAt: daysAgo(8) },
    { ...news, deletedAt: daysAgo(6) },
    { ...news, title: 'Still there' },
  ]);
  await forgetRemoved({ db });
  const ids = (await db.select({ id: project.id }).from(project)).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(kept.map(({ id }) => id)));
  expect(ids).not.toContain(gone.id);
  expect(await db.$count(projectUpdate)).toBe(2);
});
