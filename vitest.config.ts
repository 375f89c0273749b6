import { defineConfig } from 'vitest/config';

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

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...sideBySide,
          ...inOneProcess,
          name: 'unit',
          include: ['{server,db,scripts,app}/**/*.test.ts'],
          exclude: ['**/*.{db,redis,process}.test.ts'],
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
