import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../../scripts/services/free-port.ts';
import { ask } from './testing/ask.ts';
import { balance } from './testing/balancer.ts';
import { listen, urlOf } from './testing/set-up.ts';

vi.setConfig({ testTimeout: 60_000 });

const cli = new URL('./cli.ts', import.meta.url).pathname;

/** A process of the command that takes requests on `port`. */
async function start(origin: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [cli, '--origin', origin, '--port', `${port}`, '--linger-ms', '200']);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

async function end(child: ChildProcess): Promise<number | null> {
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  return code;
}

test('stands before any origin', async () => {
  const origin = await listen((_request, response) => {
    response.writeHead(200, { 'cache-control': 'max-age=60' }).end('from the origin');
  });
  const port = await freePort();
  const child = await start(urlOf(origin), port);
  const url = `http://127.0.0.1:${port}`;
  expect((await ask(url, '/')).headers['cache-status']).toBe('front; fwd=uri-miss; stored');
  expect(await ask(url, '/')).toMatchObject({
    body: 'from the origin',
    headers: { 'cache-status': 'front; hit; ttl=60' },
  });
  expect(await end(child)).toBe(0);
});

test('without an origin it says how it is called, and ends with 2', async () => {
  const child = spawn(process.execPath, [cli, '--port', '1']);
  const [[said], [code]] = await Promise.all([once(child.stderr, 'data'), once(child, 'exit')]);
  expect(`${said}`).toContain('--origin URL');
  expect(code).toBe(2);
});

test('told to end, it finishes what it has begun and takes nothing new', async () => {
  const { promise: asked, resolve: arrive } = Promise.withResolvers<void>();
  let finish = () => {};
  const origin = await listen((request, response) => {
    if (request.url !== '/slow') return void response.end();
    response.write('begun, ');
    finish = () => response.end('finished');
    arrive();
  });
  const port = await freePort();
  const child = await start(urlOf(origin), port);
  const url = `http://127.0.0.1:${port}`;
  const running = ask(url, '/slow');
  await asked;
  const ended = end(child);
  await expect.poll(() => ask(url, '/').catch((error) => error.code), { timeout: 10_000 }).toBe('ECONNREFUSED');
  finish();
  expect((await running).body).toBe('begun, finished');
  expect(await ended).toBe(0);
});

test('two instances restarted in turn under load: no request fails', async () => {
  const origin = await listen((request, response) => {
    const isShared = request.url === '/shared';
    response.writeHead(200, { 'cache-control': isShared ? 'max-age=1' : 'no-store' }).end(request.url);
  });
  const ports = [await freePort(), await freePort()];
  const instances = await Promise.all(ports.map((port) => start(urlOf(origin), port)));
  const site = urlOf(await listen(balance(ports)));

  const served = new Map<string, number>();
  const failures: unknown[] = [];
  let isOver = false;
  const readers = Array.from({ length: 16 }, async (_, reader) => {
    for (let count = 0; !isOver; count += 1) {
      const target = count % 2 === 0 ? '/shared' : `/own/${reader}/${count}`;
      const answer = await ask(site, target).catch((error: unknown) => error);
      const { status, body, headers } = answer as Awaited<ReturnType<typeof ask>>;
      if (status !== 200 || body !== target) failures.push(answer);
      else served.set(`${headers['x-port']}`, (served.get(`${headers['x-port']}`) ?? 0) + 1);
    }
  });
  for (const [index, instance] of instances.entries()) {
    expect(await end(instance)).toBe(0);
    const port = ports[index] ?? 0;
    served.delete(`${port}`);
    await start(urlOf(origin), port);
    await expect.poll(() => served.get(`${port}`), { timeout: 10_000 }).toBeGreaterThan(20);
  }
  isOver = true;
  await Promise.all(readers);
  expect(failures).toEqual([]);
});
