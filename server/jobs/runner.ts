import { parseCronItems, type Runner, run } from 'graphile-worker';
import { jobsSchema, maxAttempts } from '#db/jobs.ts';
import { type JobsPool, openJobsPool } from '#db/jobs-pool.ts';
import { systemClock, within } from '../clock.ts';
import { type JobLog, jobLogger } from './job-logger.ts';

type RunnerOptions = {
  /** The database that has the list of jobs; two connections go there. */
  url: string;
  /** What each job does, by its task's name. */
  tasks: Record<string, (payload: unknown) => Promise<void>>;
  /** When the clock adds a job, by its task's name. */
  schedule?: Record<string, string>;
  log: JobLog;
  /** How long a job that has come due may wait to be noticed; one that is due at once is noticed at once. */
  pollMs?: number;
};

const concurrency = 2;
/** How long to let the database be, when it does not let us begin. */
const pauseMs = 2000;
/** How long jobs under way may take when the process is told to end. */
const graceMs = 10_000;

/**
 * Does jobs, beside other instances, until the function that it gives back is called, which waits for those under way.
 * A database that is away is waited for.
 */
export function keepJobs(options: RunnerOptions): () => Promise<void> {
  const over = Promise.withResolvers<void>();
  let isOver = false;
  const running = (async () => {
    while (!isOver) {
      const { pool, close } = openJobsPool(options.url);
      try {
        const runner = await begin(options, pool);
        await Promise.race([runner.promise, over.promise]);
        if (isOver) await end(runner);
      } catch (err) {
        options.log.error({ err }, 'jobs are not done for now');
      }
      // What the library has not given back by now, it never will.
      await within(systemClock, pauseMs, close()).catch(() => {});
      await Promise.race([systemClock.sleep(pauseMs), over.promise]);
    }
  })();
  return () => {
    isOver = true;
    over.resolve();
    const report = (err: unknown) => options.log.warn({ err }, 'a job was left behind');
    return within(systemClock, graceMs, running).catch(report);
  };
}

function begin({ tasks, schedule = {}, log, pollMs = 2000 }: RunnerOptions, pgPool: JobsPool['pool']): Promise<Runner> {
  return run({
    pgPool,
    schema: jobsSchema,
    concurrency,
    pollInterval: pollMs,
    noHandleSignals: true,
    // Otherwise the library does not wait for its own word that a job is done, and when that fails nobody catches it.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: jobLogger(log),
    taskList: tasks,
    parsedCronItems: parseCronItems(Object.entries(schedule).map(([task, at]) => cronItem(task, at))),
  });
}

/** What is for a certain hour is made up for where no process ran at that time. What still waits is not added again. */
function cronItem(task: string, at: string) {
  const isHourly = at.split(' ')[1] === '*';
  const backfillPeriod = isHourly ? 0 : 24 * 3_600_000;
  return { task, match: at, identifier: task, options: { backfillPeriod, maxAttempts, jobKey: task } };
}

/** One that has ended by itself meanwhile refuses to be ended. */
async function end(runner: Runner): Promise<void> {
  await runner.stop().catch(() => runner.promise);
}
