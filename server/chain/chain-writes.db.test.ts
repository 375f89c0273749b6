import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chain } from '#db/schema/chain.ts';
import { upload } from '#db/schema/upload.ts';
import { loadProject } from '../project/project.reads.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aChain, aProject } from '../testing/builders.ts';
import { aModeratedChain, aPlace, someChain } from '../testing/chains.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import { whileOpen } from '../testing/while-open.ts';
import { loadChain } from './chain.reads.ts';
import { createChain } from './chain-form.writes.ts';
import { loadChainLog } from './chain-log.reads.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await close();
  await database.drop();
});

const member = async () => {
  const made = await aMember(database.db);
  return { ...made, ...caller(api, made.cookie) };
};
const people = (count: number) => Promise.all(Array.from({ length: count }, member));
const page = (slug: string) => loadChain(database.db, { slug });
const reconciled = async () => {
  const [{ reconcile }, { siteCache }] = await Promise.all([
    import('../reconcile/reconcile.ts'),
    import('../site-cache.ts'),
  ]);
  const found = await reconcile({ db: database.db, cache: siteCache });
  return found.filter(({ column }) => column.startsWith('chain.'));
};

test('a hundred people who choose one name at once get a hundred addresses', async () => {
  const answers = await Promise.all(
    (await people(100)).map(({ mutate }) => mutate('chain.create', someChain({ name: 'Née sous X' }))),
  );
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const slugs = answers.map(({ data }) => (data as { slug: string }).slug);
  expect(new Set(slugs).size).toBe(100);
  expect(slugs).toContain('nee-sous-x');
  expect(slugs).toContain('nee-sous-x-100');
});

test('a name that another is numbered into meanwhile is numbered itself', async () => {
  const [first, other] = await people(2);
  if (!first || !other) throw new Error('nobody was made');
  await first.mutate('chain.create', someChain({ name: 'Loom' }));
  const made = await whileOpen(
    database,
    (tx) => createChain(tx, first, someChain({ name: 'Loom' })),
    () => other.mutate('chain.create', someChain({ name: 'Loom 2' })),
  );
  expect(made).toMatchObject({ data: { slug: 'loom-2-2' } });
});

test('five a day, and none is called as a page of its own is', async () => {
  const { mutate, query } = await member();
  const made = await mutate('chain.create', someChain({ name: 'New' }));
  expect(made.data).toEqual({ slug: 'new-2' });
  for (let n = 0; n < 4; n++) expect((await mutate('chain.create', someChain())).status).toBe(200);
  expect(await mutate('chain.create', someChain())).toMatchObject({ status: 429 });
  const { items } = (await query('chain.mine')).data as { items: object[] };
  expect(items).toHaveLength(5);
  expect(items[0]).toMatchObject({ name: 'New', role: 'owner', follows: false });
});

test('what was sent twice with one key is done once', async () => {
  const { mutate, query } = await member();
  const send = () => mutate('chain.create', someChain({ name: 'Once' }), { 'idempotency-key': 'chains-once' });
  const answers = await Promise.all([send(), send(), send()]);
  expect(new Set(answers.map(({ data }) => (data as { slug: string }).slug)).size).toBe(1);
  expect((await query('chain.mine')).data).toMatchObject({ items: [{ name: 'Once' }] });
});

test('an edit is refused once there was another; counts are none', async () => {
  const [owner, moderator, fan] = await people(3);
  if (!owner || !moderator || !fan) throw new Error('nobody was made');
  const { slug } = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: moderator.id });
  const start = (await moderator.query('chain.forEdit', { slug })).data as { revision: string };
  await fan.mutate('chain.follow', { slug, follows: true });
  const edits = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      moderator.mutate('chain.edit', { slug, revision: start.revision, content: someChain({ name: `Name ${n}` }) }),
    ),
  );
  expect(edits.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(edits.find(({ status }) => status !== 200)).toMatchObject({ status: 409, error: { code: 'EDIT_CONFLICT' } });
  expect(await page(slug)).toMatchObject({ slug, followerCount: 1, rules: '- Show what you made.' });
  expect(await fan.mutate('chain.edit', { slug, revision: 'any', content: someChain() })).toMatchObject({
    error: { code: 'NOT_A_MODERATOR' },
  });
  expect((await caller(api).query('chain.log', { slug })).data).toMatchObject({
    items: [{ action: 'edit', subject: { kind: 'chain', name: slug }, moderator: { username: moderator.username } }],
  });
});

test('a picture must be an own upload, or be there already', async () => {
  const [owner, other] = await people(2);
  if (!owner || !other) throw new Error('nobody was made');
  const file = { kind: 'image', hash: 'ab', url: '/uploads/ab.webp', width: 9, height: 9, sizeBytes: 9 } as const;
  await database.db.insert(upload).values({ ...file, userId: owner.id });
  const content = someChain({ name: 'Pictured', bannerUrl: file.url });
  expect(await other.mutate('chain.create', content)).toMatchObject({
    error: { code: 'INVALID_INPUT', field: 'content.bannerUrl' },
  });
  const { slug } = (await owner.mutate('chain.create', content)).data as { slug: string };
  await owner.mutate('chain.addModerator', { slug, username: other.username });
  const { revision } = (await other.query('chain.forEdit', { slug })).data as { revision: string };
  expect((await other.mutate('chain.edit', { slug, revision, content })).status).toBe(200);
});

test('a deleted chain is gone for everybody, and its owner brings it back with its counts', async () => {
  const [owner, moderator] = await people(2);
  if (!owner || !moderator) throw new Error('nobody was made');
  const { id, slug } = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: moderator.id });
  const project = await aProject(database.db);
  await aPlace(database.db, { chainId: id, projectId: project.id, status: 'approved' });
  expect(await moderator.mutate('chain.delete', { slug })).toMatchObject({ error: { code: 'NOT_CHAIN_OWNER' } });
  const shown = async () => (await loadProject(database.db, { slug: project.slug })).chains;
  expect(await shown()).toHaveLength(1);
  expect((await owner.mutate('chain.delete', { slug })).status).toBe(200);
  await expect(page(slug)).rejects.toMatchObject({ code: 'CHAIN_NOT_FOUND' });
  expect(await shown()).toEqual([]);
  const own = async ({ query }: typeof owner) => (await query('chain.mine')).data;
  expect(await own(owner)).toMatchObject({ items: [{ slug, role: 'owner', isDeleted: true }] });
  expect(await own(moderator)).toEqual({ items: [] });
  expect(await moderator.mutate('chain.restore', { slug })).toMatchObject({ error: { code: 'CHAIN_NOT_FOUND' } });
  expect((await owner.mutate('chain.restore', { slug })).status).toBe(200);
  expect(await page(slug)).toMatchObject({ projectCount: 1 });
  expect(await shown()).toHaveLength(1);
});

test('what a moderator of the site hid does not come back by its owner', async () => {
  const owner = await member();
  const values = { ownerId: owner.id, deletedAt: new Date(), hiddenReason: 'spam' };
  const { slug } = await aChain(database.db, values);
  expect(await owner.mutate('chain.restore', { slug })).toMatchObject({ error: { code: 'CHAIN_NOT_FOUND' } });
  expect((await owner.query('chain.mine')).data).toEqual({ items: [] });
});

test('however many follow at once, the count is right and the page shows it', async () => {
  const fans = await people(50);
  const { slug } = await aChain(database.db);
  const answers = await Promise.all(
    [...fans, ...fans].map(({ mutate }) => mutate('chain.follow', { slug, follows: true })),
  );
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  await Promise.all(fans.slice(0, 20).map(({ mutate }) => mutate('chain.follow', { slug, follows: false })));
  const [left] = fans;
  const { version } = (await left?.mutate('chain.leave', { slug })) ?? { version: 0 };
  const seen = await api(`/api/chains/${slug}`, { headers: { 'x-prova-version': `${version}` } });
  expect(await seen.json()).toMatchObject({ followerCount: 30 });
  const [follower] = fans.slice(-1);
  expect((await follower?.query('chain.mine'))?.data).toMatchObject({ items: [{ slug, follows: true, role: null }] });
  expect(await reconciled()).toEqual([]);
});

test('a moderator is named, told, leaves, and the log says so', async () => {
  const [owner, ada, grace] = await people(3);
  if (!owner || !ada || !grace) throw new Error('nobody was made');
  const { slug } = await aChain(database.db, { ownerId: owner.id, name: 'Compilers' });
  const add = (by: typeof owner, { username }: { username: string }) =>
    by.mutate('chain.addModerator', { slug, username });
  expect(await add(ada, grace)).toMatchObject({ error: { code: 'NOT_CHAIN_OWNER' } });
  expect((await add(owner, ada)).status).toBe(200);
  expect((await add(owner, ada)).status).toBe(200);
  expect((await add(owner, grace)).status).toBe(200);
  expect(await add(owner, owner)).toMatchObject({ error: { code: 'OWNER_STAYS' } });
  expect(await add(owner, { username: 'nobody_here' })).toMatchObject({ error: { code: 'PROFILE_NOT_FOUND' } });
  expect((await ada.query('notification.list')).data).toMatchObject({
    items: [{ kind: 'chain', says: 'made you a moderator of', about: 'Compilers', path: `/chains/${slug}` }],
  });
  expect((await ada.mutate('chain.leave', { slug })).status).toBe(200);
  expect(await owner.mutate('chain.leave', { slug })).toMatchObject({ error: { code: 'OWNER_STAYS' } });
  const reason = 'Has not been here for a year.';
  await owner.mutate('chain.removeModerator', { slug, username: grace.username, reason });
  expect((await page(slug)).moderators).toEqual([]);
  const log = (await caller(api).query('chain.log', { slug })).data as { items: { action: string; reason: string }[] };
  expect(log.items.map(({ action }) => action)).toEqual([
    'remove-moderator',
    'leave',
    'add-moderator',
    'add-moderator',
  ]);
  expect(log.items[0]).toMatchObject({ reason, subject: { kind: 'user', name: grace.username } });
  // It goes on naming them where they take another name, and somebody else theirs once it is free.
  const rename = (by: typeof owner, username: string) =>
    by.mutate('account.saveProfile', { displayName: by.username, username, bio: '', website: '', location: '' });
  const renamed = `${grace.username.slice(0, 20)}_anew`;
  expect((await rename(grace, renamed)).status).toBe(200);
  await database.sql`update earlier_username set created_at = now() - interval '366 days'`;
  expect((await rename(owner, grace.username)).status).toBe(200);
  const [line] = (await loadChainLog(database.db, { slug, limit: 20 })).items;
  expect(line?.subject).toEqual({ kind: 'user', name: renamed, title: grace.username });
});

test('a chain has twenty moderators, also when thirty are named at once', async () => {
  const owner = await member();
  const { slug } = await aChain(database.db, { ownerId: owner.id });
  const answers = await Promise.all(
    (await people(30)).map(({ username }) => owner.mutate('chain.addModerator', { slug, username })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
  expect((await page(slug)).moderators).toHaveLength(20);
});

test('a private chain is there for its owner, moderators and followers alone', async () => {
  const [owner, moderator, fan, stranger] = await people(4);
  if (!owner || !moderator || !fan || !stranger) throw new Error('nobody was made');
  const { id, slug } = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: moderator.id });
  await fan.mutate('chain.follow', { slug, follows: true });
  await database.db.update(chain).set({ isPublic: false }).where(eq(chain.id, id));
  for (const one of [owner, moderator, fan]) {
    expect((await one.query('chain.own', { slug })).data).toMatchObject({ slug, followerCount: 1 });
  }
  for (const one of [stranger, caller(api)]) expect((await one.query('chain.own', { slug })).status).not.toBe(200);
  for (const path of ['', '/log', '/projects']) expect((await api(`/api/chains/${slug}${path}`)).status).toBe(404);
  expect((await stranger.mutate('chain.follow', { slug, follows: true })).status).toBe(404);
  expect((await fan.mutate('chain.follow', { slug, follows: false })).status).toBe(200);
  expect((await fan.query('chain.own', { slug })).status).toBe(404);
});
