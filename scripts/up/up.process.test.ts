import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastLineOf, processesNaming, type Running, runCommand, temporaryHome } from './testing.ts';

let home: string;
let up: Running;

beforeAll(async () => {
  home = await temporaryHome();
});
afterAll(async () => {
  up.child.kill('SIGTERM');
  await up.exitCode;
  await rm(home, { recursive: true });
});

test('up serves a site with something in it, and its last line says where', async () => {
  up = runCommand(home);
  const address = await up.ready;
  expect(lastLineOf(up)).toBe(`ready ${address}`);
  expect((await fetch(`${address}/health?ready`)).status).toBe(200);
  expect((await (await fetch(`${address}/api/projects`)).json()).items.length).toBeGreaterThan(0);
});

test('the addresses of its services are written down, for this account only', async () => {
  const file = join(home, 'services.env');
  expect(await readFile(file, 'utf8')).toMatch(/^DATABASE_URL=postgres:\/\/prova:\S+@127\.0\.0\.1:\d+\/prova$/m);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a second up of the same home is refused', async () => {
  const second = runCommand(home);
  expect(await second.exitCode).toBe(1);
  expect(second.output()).toContain(`Another command runs the site of ${home}`);
});

test('start beside it is a second instance of the same site, here of two processes, which ends alone', async () => {
  const first = await up.ready;
  const start = runCommand(home, { args: ['scripts/start.ts'], env: { WORKERS: '2' } });
  const second = await start.ready;
  expect(await projects(second)).toEqual(await projects(first));
  expect((await tell(second)).status).toBe(200);
  start.child.kill('SIGTERM');
  expect(await start.exitCode).toBe(0);
  expect((await fetch(`${first}/health`)).status).toBe(200);
});

test('start says so where the Redis that it is to use does not answer', async () => {
  await up.ready;
  const start = runCommand(home, { args: ['scripts/start.ts'], env: { REDIS_URL: 'redis://127.0.0.1:1' } });
  expect(await start.exitCode).toBe(1);
  expect(lastLineOf(start)).toMatch(/^The Redis redis:\/\/127\.0\.0\.1:1 does not answer: start it, /);
});

test('killed outright, the next up finds what was left and serves the same', async () => {
  const before = await projects(await up.ready);
  up.child.kill('SIGKILL');
  await up.exitCode;
  up = runCommand(home);
  expect(await projects(await up.ready)).toEqual(before);
  expect(up.output()).toContain('Site: unchanged');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends all that it started, with exit code 0', async (signal) => {
  const address = await up.ready;
  expect(await processesNaming(home)).not.toEqual([]);
  up.child.kill(signal);
  expect(await up.exitCode).toBe(0);
  expect(await processesNaming(home)).toEqual([]);
  expect(await readdir(home)).not.toContain('services.env');
  await expect(fetch(address)).rejects.toThrow();
  up = runCommand(home);
  await up.ready;
});

test('a signal before it is ready ends what is there by then', async () => {
  up.child.kill('SIGTERM');
  await up.exitCode;
  up = runCommand(home);
  await expect.poll(() => up.output(), { timeout: 20_000 }).toContain('PostgreSQL:');
  up.child.kill('SIGTERM');
  expect(await up.exitCode).toBe(0);
  expect(up.output()).not.toContain('✗');
  expect(await processesNaming(home)).toEqual([]);
});

async function projects(address: string): Promise<unknown> {
  return (await fetch(`${address}/api/projects?sort=newest`)).json();
}

/** A write, as a page sends it that was opened there. */
function tell(address: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: address };
  const told = { fetchedCount: 0, usedCount: 0, wastedCount: 0, fetchedBytes: 0, wastedBytes: 0, steps: [] };
  return fetch(`${address}/api/trpc/odds.tell`, { method: 'POST', headers, body: JSON.stringify(told) });
}
