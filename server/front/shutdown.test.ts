import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createFront } from './front.ts';
import { shutDown } from './shutdown.ts';
import { ask } from './testing/ask.ts';
import { counting, listen, setUp, urlOf } from './testing/set-up.ts';

test('a front that drains goes on answering, and asks each caller to leave', async () => {
  const { front, ask } = await setUp(counting({ 'cache-control': 'max-age=60' }));
  const keepAlive = { connection: 'keep-alive' };
  expect((await ask('/', { headers: keepAlive })).headers.connection).toBe('keep-alive');
  front.drain();
  expect(await ask('/', { headers: keepAlive })).toMatchObject({
    status: 200,
    headers: { connection: 'close', age: '0' },
  });
  expect(await ask('/', { method: 'POST', headers: keepAlive })).toMatchObject({ headers: { connection: 'close' } });
});

test('what is not finished in the time of grace is cut off', async () => {
  const { promise: asked, resolve: arrive } = Promise.withResolvers<void>();
  const origin = await listen(() => arrive());
  const front = createFront({ origin: urlOf(origin) });
  const server = createServer(front.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endless = ask(urlOf(server), '/').catch((error: NodeJS.ErrnoException) => error.code);
  await asked;
  await shutDown(server, front, { lingerMs: 0, graceMs: 1 });
  expect(await endless).toBe('ECONNRESET');
});
