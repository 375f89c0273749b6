import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { counts } from '#db/counts.ts';
import { chain, chainProject } from '#db/schema/chain.ts';
import { follow } from '#db/schema/follow.ts';
import { notification } from '#db/schema/notification.ts';
import { project, projectView } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import { inContext } from '../request-context.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aChain, aProject } from '../testing/builders.ts';
import { someContent } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { ProjectContent } from './project-content.input.ts';
import { isTold } from './reach.writes.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  await expectCounted();
  await close();
  await database.drop();
});

/** Every counter that these writes move equals its source. */
async function expectCounted(): Promise<void> {
  for (const { table, column, source } of counts) {
    if (!['project', 'user', 'chain', 'notification'].includes(table)) continue;
    const query = `select t.id, t.${column} as stored, coalesce(s.n, 0)::int as counted from "${table}" t
      left join (${source.replaceAll('$1', 'now()')}) s on s.id = t.id where t.${column} <> coalesce(s.n, 0)`;
    expect(await database.db.execute(sql.raw(query)), `${table}.${column}`).toEqual([]);
  }
}

async function published(values: Partial<typeof project.$inferInsert> = {}) {
  const me = await aMember(database.db, { projectCount: 1 });
  const owner = caller(api, me.cookie);
  const made = await aProject(database.db, { ownerId: me.id, title: 'Before', ...values });
  const edit = (content: Partial<ProjectContent>, at: { slug?: string; revision?: number } = {}) =>
    owner.mutate('project.edit', {
      slug: made.slug,
      revision: 0,
      content: someContent({ title: 'Before', ...content }),
      ...at,
    });
  return { ...owner, ...made, me, edit };
}

const statusOf = async (path: string, version: number) =>
  (await api(path, { headers: { 'x-prova-version': `${version}` } })).status;

test('an edit is seen at once, moves the score, and another title moves the address', async () => {
  const { slug, edit } = await published();
  const { version, data } = await edit({ title: 'A name that is new', demoUrl: 'https://demo.example.org' });
  expect(data).toMatchObject({ slug: 'a-name-that-is-new', revision: 1 });
  const seen = await api('/api/projects/a-name-that-is-new', { headers: { 'x-prova-version': `${version}` } });
  expect(await seen.json()).toMatchObject({ title: 'A name that is new', qualityPoints: 5 });
  const moved = await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${version}` } });
  expect(await moved.json()).toMatchObject({ code: 'PROJECT_MOVED', movedTo: 'a-name-that-is-new' });
});

test('an address that was had before comes back to its project, and goes to no other', async () => {
  const first = await published({ title: 'Old name', slug: 'old-name' });
  await first.edit({ title: 'New name' });
  const second = await published();
  expect((await second.edit({ title: 'Old name' })).data).toMatchObject({ slug: 'old-name-2' });
  expect((await first.edit({ title: 'Old name' }, { slug: 'new-name', revision: 1 })).data).toMatchObject({
    slug: 'old-name',
  });
});

test('a title that changes nothing of the address leaves it', async () => {
  const { edit } = await published({ slug: 'my-tool-2', title: 'My tool' });
  expect((await edit({ title: 'My Tool!' })).data).toMatchObject({ slug: 'my-tool-2' });
});

test('nobody else edits, and nothing incomplete comes of it', async () => {
  const { slug, edit } = await published();
  const other = caller(api, (await aMember(database.db)).cookie);
  const content = someContent();
  for (const name of ['edit', 'archive', 'unarchive', 'remove', 'restore', 'unschedule', 'publish']) {
    const { status } = await other.mutate(`project.${name}`, { slug, revision: 0, content });
    expect(status, name).toBe(404);
  }
  expect(await edit({ tagline: 'short' })).toMatchObject({
    status: 400,
    error: { code: 'PROJECT_INCOMPLETE', fields: [{ field: 'tagline' }] },
  });
  expect(await edit({}, { revision: 7 })).toMatchObject({ status: 409, error: { code: 'EDIT_CONFLICT', revision: 0 } });
});

test('another demo address is not proved by the one before', async () => {
  const { id, slug, edit } = await published({ demoUrl: 'https://a.example.org/x', demoVerifiedAt: new Date() });
  const proved = async () =>
    (await database.db.select().from(project).where(eq(project.id, id)))[0]?.demoVerifiedAt ?? null;
  await edit({ demoUrl: ' https://A.example.org/x ' });
  expect(await proved()).not.toBeNull();
  const { version } = await edit({ demoUrl: 'https://a.example.org/y' }, { revision: 1 });
  expect(await proved()).toBeNull();
  const page = await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${version}` } });
  expect(await page.json()).toMatchObject({ verificationPoints: 5, evidence: { demoVerifiedAt: null } });
});

test('archived, back, removed, back again: lists, counts and pages follow', async () => {
  const { id, slug, me, mutate } = await published();
  const { id: chainId } = await aChain(database.db, { projectCount: 1 });
  await database.db.insert(chainProject).values({ chainId, projectId: id, status: 'approved' });
  const stand = async () => {
    const [owner] = await database.db.select().from(user).where(eq(user.id, me.id));
    const [holding] = await database.db.select().from(chain).where(eq(chain.id, chainId));
    return [owner?.projectCount, holding?.projectCount];
  };
  const path = `/api/projects/${slug}`;
  expect(await mutate('project.archive', { slug })).toMatchObject({ data: { status: 'archived' } });
  expect(await stand()).toEqual([0, 0]);
  const archived = await mutate('project.archive', { slug });
  expect(archived.status).toBe(404);
  expect(await mutate('project.unarchive', { slug })).toMatchObject({ data: { status: 'published' } });
  expect(await stand()).toEqual([1, 1]);
  const removed = await mutate('project.remove', { slug });
  expect(removed).toMatchObject({ data: { status: 'removed' } });
  expect(await stand()).toEqual([0, 0]);
  expect(await statusOf(path, removed.version)).toBe(404);
  const back = await mutate('project.restore', { slug });
  expect(await stand()).toEqual([1, 1]);
  expect(await statusOf(path, back.version)).toBe(200);
});

test.each(['archived', 'draft', 'scheduled'] as const)('%s and removed, it comes back to no list', async (status) => {
  const own = await published();
  const { slug, mutate } = own;
  const scheduledAt = status === 'scheduled' ? new Date(Date.now() + 86_400_000) : null;
  const publishedAt = status === 'archived' ? new Date() : null;
  await database.db.update(project).set({ status, scheduledAt, publishedAt }).where(eq(project.id, own.id));
  await database.db.update(user).set({ projectCount: 0 }).where(eq(user.id, own.me.id));
  await mutate('project.remove', { slug });
  const back = status === 'scheduled' ? 'draft' : status;
  expect(await mutate('project.restore', { slug })).toMatchObject({ data: { status: back } });
  const [row] = await database.db.select().from(project).where(eq(project.id, own.id));
  expect(row).toMatchObject({ removedFrom: null, deletedAt: null });
});

test('what comes back has the score of what its owner has proved meanwhile', async () => {
  const { id, slug, me, mutate } = await published();
  await mutate('project.remove', { slug });
  await database.db.update(user).set({ githubConnectedAt: new Date() }).where(eq(user.id, me.id));
  await mutate('project.restore', { slug });
  const [row] = await database.db.select().from(project).where(eq(project.id, id));
  expect(row).toMatchObject({ status: 'published', verificationPoints: 10 });
});

test('what a moderator removed, or what is gone for a week, does not come back', async () => {
  const moderated = await published({ status: 'removed', removedReason: 'Spam' });
  expect((await moderated.mutate('project.restore', { slug: moderated.slug })).status).toBe(404);
  const old = await published({ status: 'removed', deletedAt: new Date(Date.now() - 8 * 86_400_000) });
  expect((await old.mutate('project.restore', { slug: old.slug })).status).toBe(404);
  for (const { me } of [moderated, old]) {
    await database.db.update(user).set({ projectCount: 0 }).where(eq(user.id, me.id));
  }
});

test('a member who is named claims the place, and a vote on it is withdrawn', async () => {
  const { slug, id, edit } = await published();
  const member = await aMember(database.db);
  const theirs = caller(api, member.cookie);
  expect((await theirs.mutate('project.answerTeam', { slug, answer: 'claim' })).status).toBe(403);
  await theirs.mutate('vote.cast', { slug, value: 1 });
  await edit({ members: [{ username: member.username, name: 'M', role: 'Design' }] });
  expect(await theirs.mutate('project.answerTeam', { slug, answer: 'claim' })).toMatchObject({
    data: { claimed: true },
  });
  const [row] = await database.db.select().from(project).where(eq(project.id, id));
  expect(row?.upCount).toBe(0);
  expect((await theirs.mutate('vote.cast', { slug, value: 1 })).status).toBe(403);
  const change = { revision: 1 };
  await edit({ members: [{ username: member.username, name: 'M', role: 'Lead' }] }, change);
  expect(await (await api(`/api/projects/${slug}`)).json()).toMatchObject({ title: 'Before' });
  expect((await theirs.mutate('project.answerTeam', { slug, answer: 'decline' })).status).toBe(200);
});

test('an update is posted by the team, and those who saved it or follow its owner are told once', async () => {
  const { slug, id, me, mutate, edit } = await published();
  const [member, saver, follower, both, stranger] = await Promise.all([1, 2, 3, 4, 5].map(() => aMember(database.db)));
  if (!member || !saver || !follower || !both || !stranger) throw new Error('nobody');
  const saved = [saver, both].map(({ id: userId }) => ({ userId, projectId: id }));
  await database.db.insert(savedProject).values(saved);
  await database.db.update(project).set({ saveCount: 2 }).where(eq(project.id, id));
  for (const { id: followerId } of [follower, both]) {
    await database.db.insert(follow).values({ followerId, followedId: me.id });
    await database.db.update(user).set({ followingCount: 1 }).where(eq(user.id, followerId));
  }
  await database.db.update(user).set({ followerCount: 2 }).where(eq(user.id, me.id));
  await edit({ members: [{ username: member.username, name: 'M', role: '' }] });
  const update = {
    slug,
    kind: 'release',
    title: 'Version two',
    body: 'It is *faster*.',
    version: '2.0.0',
    milestone: '1,000 users',
  };
  const theirs = caller(api, member.cookie);
  expect((await theirs.mutate('project.postUpdate', update)).status).toBe(403);
  await theirs.mutate('project.answerTeam', { slug, answer: 'claim' });
  const posted = await theirs.mutate('project.postUpdate', update);
  expect(posted.status).toBe(200);
  await mutate('project.postUpdate', update);
  const news = await database.db.select().from(notification).where(eq(notification.kind, 'update'));
  expect(news.map(({ userId }) => userId).sort()).toEqual([saver.id, follower.id, both.id, me.id].sort());
  expect(news.find(({ userId }) => userId === both.id)).toMatchObject({ actorCount: 2 });

  const updateId = (posted.data as { id: string }).id;
  const other = caller(api, stranger.cookie);
  expect((await other.mutate('project.editUpdate', { ...update, id: updateId })).status).toBe(404);
  expect((await other.mutate('project.removeUpdate', { id: updateId })).status).toBe(404);
  const edited = await theirs.mutate('project.editUpdate', {
    ...{ ...update, id: updateId },
    ...{ kind: 'news', title: 'Version 2' },
  });
  const page = await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${edited.version}` } });
  expect((await page.json()).updates).toMatchObject([
    { title: 'Version two', version: '2.0.0', milestone: null },
    { title: 'Version 2', version: null, milestone: null },
  ]);
  expect((await mutate('project.removeUpdate', { id: updateId })).status).toBe(200);
  const shownAfter = async ({ version }: { version: number | undefined }) => {
    const answer = await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${version}` } });
    return ((await answer.json()) as { updates: { title: string }[] }).updates.map(({ title }) => title);
  };
  expect((await mutate('project.editUpdate', { ...update, id: updateId })).status).toBe(404);
  expect((await other.mutate('project.restoreUpdate', { id: updateId })).status).toBe(404);
  expect(await shownAfter(await theirs.mutate('project.restoreUpdate', { id: updateId }))).toContain('Version 2');
  expect((await mutate('project.restoreUpdate', { id: updateId })).status).toBe(404);
  expect(await shownAfter(await mutate('project.removeUpdate', { id: updateId }))).not.toContain('Version 2');
  await database.sql`update project_update set deleted_at = now() - interval '11 minutes' where id = ${updateId}`;
  expect((await mutate('project.restoreUpdate', { id: updateId })).status).toBe(404);
});

test('a view counts once a day for each visitor, and no address is kept', async () => {
  const { slug, id, me } = await published();
  const look = (address: string, headers: Record<string, string>) =>
    inContext({ clientAddress: address }, () => caller(api, headers.cookie).mutate('project.view', { slug }, headers));
  const looks = [
    () => look('192.0.2.1', { 'user-agent': 'a' }),
    () => look('192.0.2.1', { 'user-agent': 'b' }),
    () => look('192.0.2.2', { 'user-agent': 'a' }),
  ];
  await Promise.all([...looks, ...looks, ...looks].map((once) => once()));
  await look('192.0.2.3', { cookie: me.cookie });
  const { data } = await look('192.0.2.4', { cookie: me.cookie });
  expect(data).toEqual({ slug, count: 4 });
  const rows = await database.db.select().from(projectView).where(eq(projectView.projectId, id));
  expect(rows).toHaveLength(4);
  expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2|person_/);
});

test('a share counts once for each person, and for nobody else', async () => {
  const { slug, mutate } = await published();
  expect((await caller(api).mutate('project.share', { slug })).status).toBe(401);
  const other = caller(api, (await aMember(database.db)).cookie);
  await Promise.all([1, 2, 3].map(() => other.mutate('project.share', { slug })));
  expect(await mutate('project.share', { slug })).toMatchObject({ data: { count: 2 } });
});

test('the more a page is looked at, the rarer a look makes it anew', () => {
  const told = (from: number, to: number) => {
    let n = 0;
    for (let count = from; count <= to; count++) n += Number(isTold(count));
    return n;
  };
  expect(told(1, 99)).toBe(99);
  expect(told(100, 999)).toBe(90);
  expect(told(1000, 9999)).toBe(90);
});

test("one's own are listed with what was removed", async () => {
  const { slug, mutate, query } = await published();
  await mutate('project.saveDraft', { slug: null, revision: 0, content: someContent({ title: 'A draft' }) });
  const { version } = await mutate('project.remove', { slug });
  const { data } = await query('project.mine', {}, { 'x-prova-version': `${version}` });
  expect(data).toMatchObject({
    items: [
      { slug, status: 'removed' },
      { title: 'A draft', status: 'draft' },
    ],
  });
  expect(await database.db.$count(project, and(eq(project.slug, slug), eq(project.status, 'removed')))).toBe(1);
});
