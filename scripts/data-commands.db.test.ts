import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#server/testing/database.ts';
import { type Outcome, run } from './services/run.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'prova-data-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

test('an import tells each row that failed and ends with code 2; nothing has failed: 0; nothing can be read: 1', async () => {
  const file = written(
    'some.csv',
    'title,tagline,maker\nTiny cache,It forgets on purpose,ada\nli,Far too short a title,ada\n',
  );
  const first = await command('import', file);
  expect(first.code).toBe(2);
  expect(first.output).toContain('line 3, title: "li" has 2 characters, at least 3 are needed');
  expect(first.output).toMatch(/1 projects came in\n +1 unclaimed profiles/);

  expect(await noted()).toEqual({ projects: 1, people: 1, isTold: true });

  const good = written('good.csv', 'title,tagline,maker\nTiny cache,It forgets on purpose,ada\n');
  expect(await command('import', good, '--dry-run')).toMatchObject({ code: 0 });
  expect(await command('import', 'nowhere.csv')).toMatchObject({ code: 1, output: expect.stringContaining('ENOENT') });
  expect(await command('import', good, '--owner', 'nobody')).toMatchObject({
    code: 1,
    output: "There is nobody called 'nobody': name a username of this site.",
  });
  expect(await command('import', good, '--ownr', 'ada')).toMatchObject({ code: 1 });
});

test('a file that this account may not read is told as that', async () => {
  const file = written('secret.csv', 'title,tagline,maker\n');
  chmodSync(file, 0);
  // Root may read any file, unless it gives that right up.
  const plainly = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];
  const [program = '', ...args] = [...(process.getuid?.() === 0 ? plainly : []), process.execPath];
  expect(await run(program, [...args, 'scripts/import.ts', file])).toEqual({
    code: 1,
    output: `${file} cannot be read (EACCES): give this account the right to read it.`,
  });
});

test('an export holds what came in', async () => {
  const file = join(folder, 'out.csv');
  writeFileSync(file, 'of yesterday');
  expect(await command('export', file, '--overwrite')).toEqual({
    code: 0,
    output: `1 projects written to ${file}`,
  });
  expect(readFileSync(file, 'utf8')).toMatch(/^slug,title,tagline.*\ntiny-cache,Tiny cache,It forgets on purpose,/);
});

test('an export that cannot be written says so', async () => {
  const file = join(folder, 'no/such/out.csv');
  expect(await command('export', file)).toEqual({
    code: 1,
    output: `${file} cannot be written (ENOENT): name one in a folder that is there.`,
  });
});

test('a seed tells its counts are right, once; a check finds a count that is not', async () => {
  const seed = ['seed', '--projects', '20', '--now', '2026-05-04'] as const;
  expect(await command(...seed)).toMatchObject({ code: 0, output: expect.stringContaining('0 wrong') });
  expect(await command(...seed)).toMatchObject({ code: 1, output: expect.stringContaining('take another --seed') });
  const beside = ['seed', '--projects', '40', '--seed', '2', '--now', '2026-06-01'] as const;
  expect(await command(...beside)).toMatchObject({ code: 0, output: expect.stringContaining('0 wrong') });
  const [{ count } = { count: 0 }] = await database.sql`select count(*)::int from project where status = 'published'`;
  expect(await noted()).toMatchObject({ projects: count });
  await database.sql`update project set up_count = up_count + 1 where slug = 'tiny-cache'`;
  const check = await command('seed', '--check');
  expect(check).toMatchObject({ code: 1, output: expect.stringContaining('project.up_count: 1 wrong') });
  expect(await command('seed', '--projects', 'many')).toMatchObject({ code: 1 });
});

/** What the last day says of projects and people, and whether the site hears of it. */
async function noted() {
  const [row] = await database.sql`select project_count as projects, person_count as people,
    exists (select from outbox where 'site' = any (tags)) as "isTold" from site_day order by day desc limit 1`;
  return row;
}

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function command(name: string, ...args: string[]): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: database.url, PROVA_HOME: folder };
  return run(process.execPath, [`scripts/${name}.ts`, ...args], { env });
}
