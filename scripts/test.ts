import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { command } from './command.ts';
import { Failure } from './failure.ts';
import { withoutPassword } from './services/given.ts';
import { lockHome } from './services/home.ts';
import { startPostgres } from './services/postgres.ts';
import { startRedis } from './services/redis.ts';
import { step } from './step.ts';
import { ensureChromium } from './test/chromium.ts';
import { select } from './test/selection.ts';
import { runChecks, runJourneys, runTests, type Tally } from './test/suites.ts';
import { build } from './up/build.ts';

/** What a running site of this machine uses must not be seen by the tests. */
const siteVariables = ['NODE_ENV', 'HOST', 'PORT', 'APP_URL', 'WORKERS', 'PROVA_HOME', 'DATABASE_URL', 'REDIS_URL'];

/** `npm test [-- FILE or NAME]`: every check and test, or those named, with a database, Redis and build of their own. */
await command(
  async (lifetime) => {
    const selection = await select(process.argv.slice(2));
    await startServices(lifetime);
    const isBuilt = await step(
      'Site',
      () => build(lifetime),
      (outcome) => outcome,
    ).catch(tellFailure);
    const tallies: Tally[] = [];
    if (!isBuilt) tallies.push({ passed: 0, failed: 1 });
    if (selection.checks) tallies.push(await runChecks(lifetime));
    if (selection.tests) tallies.push(await runTests(selection.tests, lifetime));
    if (selection.journeys && isBuilt) {
      const chromium = await step('Chromium', ensureChromium, (path) => path ?? "Playwright's own");
      if (chromium) process.env.CHROMIUM_PATH = chromium;
      tallies.push(await runJourneys(selection.journeys, lifetime));
    }
    const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
    const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
  { interruptedCode: 130 },
);

/** A site that does not build is one failure; the rest may tell why. */
function tellFailure(error: unknown): null {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  return null;
}

async function startServices(lifetime: AsyncDisposableStack): Promise<void> {
  for (const name of siteVariables) delete process.env[name];
  process.env.PROVA_BUILD = 'test';
  const home = resolve('.prova-test');
  mkdirSync(home, { recursive: true });
  const lock = lockHome(home);
  if (!lock) throw new Failure('Another `npm test` runs in this folder: wait until it ends.');
  lifetime.use(lock);
  const database = () => startPostgres(home, lifetime, { durable: false });
  process.env.TEST_DATABASE_URL = await step('PostgreSQL', database, withoutPassword);
  const redis = await step(
    'Redis',
    () => startRedis(home, lifetime),
    (url) => (url ? withoutPassword(url) : 'none'),
  );
  if (redis) process.env.TEST_REDIS_URL = redis;
}
