import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../../scripts/services/free-port.ts';
import { versionField } from '../cache-headers.ts';
import { ask } from './testing/ask.ts';
import { listen, urlOf } from './testing/set-up.ts';

vi.setConfig({ testTimeout: 30_000 });

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const session = { cookie: 'theme=dark; prova.session_token=1' };

/** Starts docs/nginx.conf on free ports before an origin that answers by `listener`. */
async function nginxBefore(listener: RequestListener): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  await chmod(folder, 0o755);
  const [port, origin] = [await freePort(), await listen(listener)];
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const written = (await readFile('docs/nginx.conf', 'utf8'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('127.0.0.1:3000', new URL(urlOf(origin)).host)
    .replace('127.0.0.1:3001', `127.0.0.1:${await freePort()}`)
    .replace('/var/cache/nginx/prova', join(folder, 'cache'))
    .replace('http {', `http {\n  access_log off;\n  ${temporary.join('\n  ')}`);
  const path = join(folder, 'nginx.conf');
  await writeFile(path, written);
  const settings = `daemon off; pid ${folder}/pid; error_log stderr crit;`;
  const server = spawn('nginx', ['-c', path, '-g', settings], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(server, 'exit');
  onTestFinished(async () => {
    server.kill('SIGQUIT');
    await ended;
    await rm(folder, { recursive: true });
  });
  const url = `http://127.0.0.1:${port}`;
  await expect.poll(() => ask(url, '/up').catch(() => undefined), { timeout: 10_000 }).toBeDefined();
  return url;
}

const shared = { 'surrogate-control': 'max-age=3600', 'cache-control': 'public, max-age=0, must-revalidate' };

// Where nginx is not installed there is nothing to test: Prova does not need it.
describe.runIf(hasNginx)('docs/nginx.conf', () => {
  test('a shared answer is given to all, and says nothing of the surrogate', async () => {
    let count = 0;
    const url = await nginxBefore((_request, response) => {
      count += 1;
      response.writeHead(200, { ...shared, 'surrogate-key': 'feed', 'surrogate-vary': 'Cookie' }).end(`${count}`);
    });
    const first = await ask(url, '/api/projects', { headers: session });
    const second = await ask(url, '/api/projects');
    expect(second).toMatchObject({
      body: first.body,
      headers: { 'x-cache': 'HIT', 'cache-control': shared['cache-control'] },
    });
    for (const name of ['surrogate-control', 'surrogate-key', 'surrogate-vary'])
      expect(second.headers).not.toHaveProperty(name);
    await expect.poll(async () => (await ask(url, '/api/projects')).body, { timeout: 10_000 }).not.toBe(first.body);
  });

  test('who has just written is never given what was stored before', async () => {
    let count = 0;
    const url = await nginxBefore((_request, response) => {
      count += 1;
      response.writeHead(200, shared).end(`${count}`);
    });
    for (let n = 0; n < 5; n++) {
      const stored = Number((await ask(url, '/api/projects')).body);
      const own = Number((await ask(url, '/api/projects', { headers: { [versionField]: '1790000000000000' } })).body);
      expect(own).toBeGreaterThan(stored);
      expect(Number((await ask(url, '/api/projects')).body)).toBeGreaterThanOrEqual(own);
    }
  });

  test('what people upload comes through', async () => {
    const url = await nginxBefore((request, response) => {
      request.resume().on('end', () => response.writeHead(200).end('kept'));
    });
    const deck = 'x'.repeat(20 * 2 ** 20);
    expect((await ask(url, '/api/uploads?kind=deck', { method: 'POST', body: deck })).body).toBe('kept');
  });

  test('a document is one for each language', async () => {
    const url = await nginxBefore(({ headers }, response) => {
      response.writeHead(200, shared).end(`${headers['x-prova-locale'] ?? ''} ${headers.cookie ?? ''}`);
    });
    const asked = async (headers: Record<string, string>) => (await ask(url, '/', { headers })).body;
    const english = await asked({});
    const german = await asked({ cookie: 'a=1; prova.locale=de' });
    expect(german).not.toBe(english);
    expect(await asked({ 'x-prova-locale': 'de' })).toBe(german);
    expect(await asked({ cookie: 'prova.locale=de' })).toBe(german);
    for (const cookie of ['prova.locale=xx', 'other=prova.locale=de', 'prova.locale=dex'])
      expect(await asked({ cookie })).toBe(english);
  });

  test("a person's documents, private answers, cookies and writes are no one else's", async () => {
    const url = await nginxBefore((request, response) => {
      const own = request.url === '/private' ? { 'cache-control': 'private' } : shared;
      const setting = request.url === '/cookie' ? { 'set-cookie': 'a=b' } : {};
      response.writeHead(200, { ...own, ...setting }).end(`${request.method} ${request.headers.cookie ?? 'stranger'}`);
    });
    for (const target of ['/', '/private', '/cookie']) {
      expect((await ask(url, target, { headers: session })).body).toBe(`GET ${session.cookie}`);
      expect((await ask(url, target)).body).toBe('GET stranger');
      expect((await ask(url, target, { headers: session })).body).toBe(`GET ${session.cookie}`);
    }
    expect((await ask(url, '/', { method: 'POST', body: 'x' })).body).toBe('POST stranger');
  });

  test('a request for a part of a page does not take the place of the page', async () => {
    const url = await nginxBefore((request, response) => {
      response.writeHead(request.headers.rsc ? 307 : 200, { ...shared, location: '/?_rsc' }).end('page');
    });
    expect((await ask(url, '/', { headers: { rsc: '1' } })).status).toBe(307);
    expect((await ask(url, '/')).status).toBe(200);
    expect((await ask(url, '/', { headers: { rsc: '1' } })).status).toBe(307);
  });

  test('the old answer stands in for an error', async () => {
    let isBroken = false;
    const url = await nginxBefore((_request, response) => {
      response.writeHead(isBroken ? 500 : 200, isBroken ? {} : shared).end(isBroken ? 'broken' : 'good');
    });
    await ask(url, '/api/projects');
    isBroken = true;
    await expect
      .poll(async () => (await ask(url, '/api/projects')).headers['x-cache'], { timeout: 10_000 })
      .toBe('STALE');
    expect((await ask(url, '/api/projects')).body).toBe('good');
  });
});
