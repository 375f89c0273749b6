import { once } from 'node:events';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockHome } from '../services/home.ts';
import { run } from '../services/run.ts';
import { lastLineOf, processesNaming, type RunOptions, runCommand, temporaryHome } from './testing.ts';

let home: string;
beforeAll(async () => {
  home = await temporaryHome();
});
afterAll(() => rm(home, { recursive: true }));

/** How a command ends that cannot go on. */
async function failure(options: RunOptions) {
  const running = runCommand(home, options);
  return { code: await running.exitCode, sentence: lastLineOf(running), left: await processesNaming(home) };
}

const failsWith = (sentence: RegExp) => ({ code: 1, sentence: expect.stringMatching(sentence), left: [] });

test('a port that is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await failure({ env: { PORT: `${port}` } })).toEqual(
    failsWith(/^Port \d+ of 127\.0\.0\.1 is taken: end what listens there, or choose another with PORT=\d+\.$/),
  );
  server.close();
});

test.each<[string, NodeJS.Dict<string>, RegExp]>([
  [
    'a port that is none',
    { PORT: '0x10' },
    /^The variable PORT is wrong \(must be a whole number from 0 to 65535\): mend or unset it\.$/,
  ],
  [
    'a host of another machine',
    { HOST: '192.0.2.1' },
    /^HOST 192\.0\.2\.1 cannot be used \(.+\): set it to an address/,
  ],
  [
    'an address that no browser can open',
    { APP_URL: 'ftp://prova.example' },
    /^The variable APP_URL is wrong \(must be https:.+\): mend or unset it\.$/,
  ],
  [
    'a home that cannot be made',
    { PROVA_HOME: '/dev/null/home' },
    /^PROVA_HOME cannot be \/dev\/null\/home \(.+\): set it/,
  ],
  [
    'an address of no database',
    { DATABASE_URL: 'example.com' },
    /^DATABASE_URL is not an address such as .+: mend it\.$/,
  ],
  [
    'no database there',
    { DATABASE_URL: 'postgres://ada:secret@127.0.0.1:1/x' },
    /^The database postgres:\/\/127\.0\.0\.1:1\/x refuses \(.*ECONNREFUSED.*\): mend that, or unset DATABASE_URL/,
  ],
  [
    'a dead Redis, after a database was started',
    { REDIS_URL: 'redis://127.0.0.1:1' },
    /^The Redis redis:\/\/127\.0\.0\.1:1 does not answer: start it, mend REDIS_URL, or unset REDIS_URL/,
  ],
])('%s', async (_, env, sentence) => {
  expect(await failure({ env })).toEqual(failsWith(sentence));
});

test('a server alone that is given wrong variables, with a sentence for each', async () => {
  const running = runCommand(home, { args: ['server/main.ts'], env: { PORT: '0x10', CRON_SECRET: 'short' } });
  expect(await running.exitCode).toBe(1);
  expect(running.output().trim().split('\n')).toEqual([
    'The variable PORT is wrong (must be a whole number from 0 to 65535): mend or unset it.',
    'The variable CRON_SECRET is wrong (must have 16 characters or more): mend or unset it.',
  ]);
});

test('what takes connections and is no database', async () => {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await failure({ env: { DATABASE_URL: `postgres://127.0.0.1:${port}/x` } })).toEqual(
    failsWith(
      /^The database postgres:\/\/127\.0\.0\.1:\d+\/x refuses \(it takes connections and does not answer\): mend/,
    ),
  );
  server.close();
});

test('an option that there is not', async () => {
  expect(await failure({ args: ['--demos'] })).toEqual(failsWith(/^Unknown option '--demos': use npm run up -- /));
});

test('a file to import that is not there, before anything is started', async () => {
  const running = runCommand(home, { args: ['--import', 'nowhere.csv'] });
  expect(await running.exitCode).toBe(1);
  expect(lastLineOf(running)).toMatch(/nowhere\.csv cannot be read \(ENOENT\): name a CSV file\.$/);
  expect(running.output()).not.toContain('PostgreSQL');
});

test('start without a database', async () => {
  expect(await failure({ args: ['scripts/start.ts'] })).toEqual(
    failsWith(/^There is no database: set DATABASE_URL, or let `npm run up` bring one\.$/),
  );
});

test('start beside a site without Redis', async () => {
  using _lock = lockHome(home);
  const env = { DATABASE_URL: 'postgres://postgres@127.0.0.1:1/postgres' };
  expect(await failure({ args: ['scripts/start.ts'], env })).toEqual(
    failsWith(/^Another command runs the site of \S+, without Redis: end it, or install Redis and let `npm run up`/),
  );
});

test('a registry that cannot be reached', async () => {
  const env = { npm_config_registry: 'http://127.0.0.1:1', npm_config_cache: join(home, 'cache') };
  expect(await failure({ cwd: await bareClone(), env })).toEqual(
    failsWith(/^The npm registry cannot be reached \(ECONNREFUSED\): check the network and `npm config get registry`/),
  );
});

test('told to end while the packages are installed, it ends as at any other time', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const env = { npm_config_registry: `http://127.0.0.1:${port}`, npm_config_cache: join(home, 'cache') };
  const running = runCommand(home, { cwd: await bareClone(), env });
  await once(silent, 'connection');
  running.child.kill('SIGTERM');
  expect(await running.exitCode).toBe(0);
  expect(running.output()).toBe('… Packages: npm ci\n');
  silent.close();
});

test('sources that do not build', async () => {
  const cwd = resolve('.prova-test/broken');
  await rm(cwd, { recursive: true, force: true });
  await mkdir(join(cwd, 'app'), { recursive: true });
  await run('cp', ['-al', 'node_modules', cwd]);
  for (const source of sources) await cp(source, join(cwd, source), { recursive: true });
  // One page is quickly found to be broken.
  await writeFile(join(cwd, 'app/layout.tsx'), 'export const broken = ;');
  expect(await failure({ cwd, args: ['--no-demo'] })).toEqual(
    failsWith(/^The site does not build: mend what is named above, then run the command again\.$/),
  );
  await rm(cwd, { recursive: true });
});

/** What installs the packages, without any. */
async function bareClone(): Promise<string> {
  const cwd = join(home, 'clone');
  await mkdir(join(cwd, 'scripts'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json', 'scripts/up.mjs']) await cp(file, join(cwd, file));
  return cwd;
}

const folders = ['server', 'db', 'messages', 'scripts'];
const settings = ['package.json', 'package-lock.json', 'next.config.ts', 'tsconfig.json', 'tsconfig.next.json'];
const sources = [...folders, ...settings];
