import { glob, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';

/** A text that minifying keeps, and the only module that holds it: one for each part of the server. */
const canaries: Record<string, string> = {
  plan_cache_mode: 'db/connect.ts',
  pg_advisory_lock: 'db/migrate.ts',
  project_trending_index: 'db/schema/project.ts',
  DATABASE_POOL_SIZE: 'server/env.ts',
  RECONCILIATION_RUNNING: 'server/errors.ts',
  prova_tsquery: 'server/search/text-query.ts',
};

test('files for browsers hold nothing of the server', anyWindow, async () => {
  const files: string[] = [];
  for await (const file of glob('.next-test/static/**/*.js')) files.push(await readFile(file, 'utf8'));
  expect(files.length).toBeGreaterThan(0);
  for (const [canary, source] of Object.entries(canaries)) {
    const heldBySource = (await readFile(source, 'utf8')).includes(canary);
    expect(heldBySource, `${source} has lost its canary`).toBe(true);
    const heldBy = files.filter((file) => file.includes(canary)).length;
    expect(heldBy, `files for browsers that hold ${source}`).toBe(0);
  }
});
