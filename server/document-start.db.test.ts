import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { createTRPCClient } from '@trpc/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { AppRouter } from './router.ts';
import { aProject } from './testing/builders.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { aMember, testAuthSecret } from './testing/session.ts';

let database: TestDatabase;
let close = async () => {};
let startOf: typeof import('./document-start.ts').startOf;
let inContext: typeof import('./request-context.ts').inContext;
let api: ReturnType<typeof createTRPCClient<AppRouter>>;

/** What Next keeps of each request. */
const storage = new AsyncLocalStorage<Headers>();
const fields = async () => storage.getStore() ?? new Headers();

beforeAll(async () => {
  database = await testDatabase();
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('AUTH_SECRET', testAuthSecret);
  ({ startOf } = await import('./document-start.ts'));
  ({ inContext } = await import('./request-context.ts'));
  const { link } = await import('#app/_trpc/link.server.ts');
  api = createTRPCClient<AppRouter>({ links: [link] });
  const { closeDatabase } = await import('./db.ts');
  const { closeCache } = await import('./site-cache.ts');
  close = async () => {
    closeCache();
    await closeDatabase();
  };
});
afterAll(async () => {
  await close();
  await database.drop();
});

/** A document as it is rendered: its layout first, then what its page reads. */
async function render(): Promise<{ username: string | undefined; own: string[] | 'UNAUTHORIZED' }> {
  const { bootstrap } = await startOf(fields);
  await turn();
  const own = await api.project.mine.query({}).catch((error) => error.data.code);
  return { username: bootstrap?.me.username, own: own.items?.map(({ slug }: { slug: string }) => slug) ?? own };
}

test('under plain `next start` what a document reads is for whoever asked for it, and for nobody else', async () => {
  const members = await Promise.all(Array.from({ length: 4 }, () => aMember(database.db)));
  for (const { id } of members) await aProject(database.db, { ownerId: id, slug: `of-${id}` });
  const rendered = await Promise.all([
    ...members.map(({ cookie }) => storage.run(new Headers({ cookie }), render)),
    storage.run(new Headers(), render),
  ]);
  expect(rendered).toEqual([
    ...members.map(({ id, username }) => ({ username, own: [`of-${id}`] })),
    { username: undefined, own: 'UNAUTHORIZED' },
  ]);
});

test('where our own server has looked already, nothing else is asked', async () => {
  const { cookie } = await aMember(database.db);
  const rendered = await storage.run(new Headers({ cookie }), () => inContext({ requestId: 'known' }, render));
  expect(rendered).toEqual({ username: undefined, own: 'UNAUTHORIZED' });
});
