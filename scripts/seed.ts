import { parseArgs } from 'node:util';
import { connect } from '#db/connect.ts';
import { check } from '#db/seed/check.ts';
import { AlreadySeeded, seed } from '#db/seed/seed.ts';
import { noteSite } from '#server/day/note-day.writes.ts';
import { command } from './command.ts';
import { Failure } from './failure.ts';
import { Progress } from './progress.ts';
import { openDatabase } from './services/database.ts';
import { step } from './step.ts';

const usage = 'npm run seed -- [--projects 1000] [--seed 1] [--now 2026-01-31] [--check]';

/** `npm run seed`: adds a made-up community to the database, or checks the counts and scores of what is there. */
await command(
  async (lifetime) => {
    const { projects, seedNumber, now, checkOnly } = options();
    const { db, sql, close } = connect(await openDatabase(lifetime), { bulk: true });
    lifetime.defer(close);
    // What was there before, such as the demo, counted its recent things as of another instant.
    const isAlone = (await sql`select from project limit 1`).length === 0;
    if (!checkOnly) {
      const progress = new Progress('projects');
      const onProgress = (count: number) => progress.show(count, count / projects);
      await seed(sql, { projects, seed: seedNumber, now, onProgress }).catch((error) => {
        throw error instanceof AlreadySeeded ? new Failure(error.message, { cause: error }) : error;
      });
      // Its days are as of the instant of its data, which may be long ago.
      await db.transaction((tx) => noteSite(tx, new Date()));
      progress.clear();
      console.log(`✓ ${progress.summary(projects)}`);
    }
    const problems = await step(
      'Counts and scores',
      () => check(sql, isAlone ? { now } : {}),
      (found) => `${found.length} wrong`,
    );
    for (const problem of problems) console.error(problem);
    return problems.length > 0 ? 1 : 0;
  },
  { interruptedCode: 130 },
);

function options() {
  try {
    const { values } = parseArgs({
      options: {
        projects: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        now: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    });
    return {
      projects: natural('projects', values.projects),
      seedNumber: natural('seed', values.seed),
      now: instant(values.now),
      checkOnly: values.check,
    };
  } catch (cause) {
    throw new Failure(`${(cause as Error).message}\n${usage}`, { cause });
  }
}

function natural(name: string, text: string): number {
  if (!/^\d{1,8}$/.test(text) || Number(text) < 1) throw new Error(`--${name} must be a whole number from 1 on.`);
  return Number(text);
}

/** The instant named, or the start of today (UTC), so that runs on one day agree. */
function instant(text: string | undefined): Date {
  const now = text === undefined ? new Date(new Date().setUTCHours(0, 0, 0, 0)) : new Date(text);
  if (Number.isNaN(now.getTime())) throw new Error('--now must be a date, such as 2026-01-31.');
  return now;
}
