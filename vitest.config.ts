import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// On two cores Vitest would run one file at a time.
const sideBySide = { maxWorkers: 2, sequence: { groupOrder: 0 } };
// Promises of milliseconds and seconds, to processes and Redis servers of their own: nothing else may run beside them.
const timed = ['server/**/*.redis.test.ts', 'server/{site,writes}.process.test.ts'];
const alone = { maxWorkers: 1, sequence: { groupOrder: 1 } };
// Files one after the other in a process that stays, which loads packages once and not for each.
const inOneProcess = { isolate: false, setupFiles: ['scripts/test/fresh-modules.ts'] };

const served = {
  globalSetup: ['scripts/test/database-setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 300_000,
};

/** As usual, but what takes longest in one file begins first: as the last one it would have the machine to itself. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/server/cache/schedules.test.ts');
    return sorted.toSorted((one, other) => Number(isLong(other)) - Number(isLong(one)));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...sideBySide,
          ...inOneProcess,
          name: 'unit',
          include: ['{server,db,scripts,app}/**/*.test.ts'],
          exclude: ['**/*.{db,redis,process}.test.ts'],
          // They only guard against what never ends: a busy machine is slow.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          ...sideBySide,
          ...inOneProcess,
          name: 'integration',
          env: { LOG_LEVEL: 'error' },
          include: ['{server,db,scripts}/**/*.db.test.ts'],
          globalSetup: ['scripts/test/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The site as it is served: real processes, ports, databases and Redis servers.
        test: {
          ...sideBySide,
          ...served,
          name: 'site',
          include: ['server/**/*.process.test.ts'],
          exclude: timed,
        },
      },
      {
        test: {
          ...alone,
          ...served,
          name: 'timed',
          include: timed,
        },
      },
      {
        // The commands as a person runs them: real processes, ports and folders.
        test: {
          ...sideBySide,
          name: 'commands',
          include: ['scripts/**/*.process.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
