import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainFollower } from '#db/schema/chain.ts';
import { notification, watch } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { aModeratedChain } from '../testing/chains.ts';
import { commenter } from '../testing/commenting.ts';
import { someContent } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aPoster } from '../testing/posting.ts';

let database: TestDatabase;
let api: Awaited<ReturnType<typeof testApi>>['api'];
let close = async () => {};

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
});
afterAll(async () => {
  const wrong = await database.db.execute(sql`
    select username from "user" u where unread_notification_count <> (
      select count(*) from notification where user_id = u.id and read_at is null and not only_mailed)`);
  expect(wrong).toEqual([]);
  await close();
  await database.drop();
});

type Person = Awaited<ReturnType<typeof somebody>>;

/** A member with an inbox. */
async function somebody() {
  const me = await aPoster(database, api);
  const set = (subject: string, state: 'watched' | 'muted' | 'none' = 'watched') =>
    me.mutate('watch.set', { subject, state });
  const told = async () =>
    (await database.db.select().from(notification).where(eq(notification.userId, me.id)).orderBy(notification.id)).map(
      ({ kind, subject }) => `${kind} ${subject}`,
    );
  return { ...me, set, told, comment: commenter(api, me.cookie) };
}

const people = async (count: number) => Promise.all(Array.from({ length: count }, somebody)) as Promise<Person[]>;

test('a watched project tells of its comments and updates, and nobody twice', async () => {
  const [owner, watcher, muted, writer] = (await people(4)) as [Person, Person, Person, Person];
  const { slug } = await aProject(database.db, { ownerId: owner.id });
  const subject = `project:${slug}`;
  await owner.set(subject);
  await watcher.set(subject);
  await muted.set(subject, 'muted');
  const { id } = await writer.comment.post(slug);
  await writer.comment.post(slug, (await watcher.comment.post(slug)).id);
  await writer.comment.post(slug, id);
  const update = { slug, kind: 'release', title: 'Two', body: 'It is faster.', version: '', milestone: '' };
  expect((await owner.mutate('project.postUpdate', update)).status).toBe(200);
  expect(await owner.told()).toEqual([`comment ${subject}`]);
  expect(await watcher.told()).toEqual([`comment ${subject}`, expect.stringMatching(/^reply /), `update ${subject}`]);
  expect(await muted.told()).toEqual([]);
});

test('an update comes by mail too, but for who muted its maker or switched that off', async () => {
  const [owner, follower, quiet, muting] = (await people(4)) as [Person, Person, Person, Person];
  const { slug } = await aProject(database.db, { ownerId: owner.id });
  for (const one of [follower, quiet, muting]) {
    await one.mutate('follow.set', { username: owner.username, follows: true });
  }
  await quiet.mutate('account.setNotification', { kind: 'update', way: 'mail', enabled: false });
  await muting.set(`user:${owner.username}`, 'muted');
  const update = { slug, kind: 'release', title: 'Two', body: 'It is faster.', version: '', milestone: '' };
  for (const title of ['Two', 'Three']) await owner.mutate('project.postUpdate', { ...update, title });
  const mailed = await database.db.select({ to: mail.userId, template: mail.template }).from(mail);
  expect(mailed.filter(({ to }) => [follower.id, quiet.id, muting.id].includes(to ?? ''))).toEqual([
    { to: follower.id, template: 'notification' },
  ]);
  const news = [`update project:${slug}`];
  expect([await follower.told(), await quiet.told(), await muting.told()]).toEqual([news, news, []]);
});

test('a watched chain tells of posts, a watched post of replies, to whom it is open', async () => {
  const [owner, watcher, follower, stranger] = (await people(4)) as [Person, Person, Person, Person];
  const open = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: owner.id });
  const shut = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: owner.id, isPublic: false });
  await database.db.insert(chainFollower).values({ chainId: shut.id, userId: follower.id });
  for (const { slug } of [open, shut]) for (const one of [watcher, follower]) await one.set(`chain:${slug}`);
  await stranger.set(`user:${owner.username}`);
  const inOpen = await owner.write(open.slug);
  const inShut = await owner.write(shut.slug);
  const [seen, hidden] = [`post:${open.slug}/${inOpen.post}`, `post:${shut.slug}/${inShut.post}`];
  expect(await watcher.told()).toEqual([`chain ${seen}`]);
  expect(await follower.told()).toEqual([`chain ${seen}`, `chain ${hidden}`]);
  expect(await stranger.told()).toEqual([`chain ${seen}`]);
  for (const one of [owner, stranger]) for (const subject of [seen, hidden]) await one.set(subject);
  await watcher.reply(open.slug, inOpen.post);
  await follower.reply(shut.slug, inShut.post);
  expect(await owner.told()).toEqual([`reply ${seen}`, `reply ${hidden}`]);
  expect(await stranger.told()).toEqual([`chain ${seen}`, `reply ${seen}`]);
});

test('a watched person tells of what they publish, under their next name too', async () => {
  const [maker, watcher] = (await people(2)) as [Person, Person];
  await watcher.set(`user:${maker.username}`);
  const username = `${maker.username.slice(0, 20)}_next`;
  const profile = { displayName: 'Ada', bio: '', website: '', location: '' };
  expect((await maker.mutate('account.saveProfile', { ...profile, username })).status).toBe(200);
  const draft = await maker.mutate('project.saveDraft', { slug: null, revision: 0, content: someContent() });
  const { slug, revision } = draft.data as { slug: string; revision: number };
  const published = await maker.mutate('project.publish', { slug, revision });
  expect(await watcher.told()).toEqual([`update project:${(published.data as { slug: string }).slug}`]);
  const rows = await database.db
    .select()
    .from(watch)
    .where(eq(watch.subject, `user:${maker.username}`));
  expect(rows).toEqual([]);
});

test('what is muted follows a project to its next address', async () => {
  const [owner] = (await people(1)) as [Person];
  const { slug } = await aProject(database.db, { ownerId: owner.id, title: 'Before' });
  await owner.set(`project:${slug}`, 'muted');
  const content = someContent({ title: 'Quite another name' });
  await owner.mutate('project.edit', { slug, revision: 0, content });
  const rows = await database.db.select().from(watch).where(eq(watch.userId, owner.id));
  expect(rows).toMatchObject([{ subject: 'project:quite-another-name', muted: true }]);
});

test('one finds again what one watches and has muted, by its name as long as one may see it', async () => {
  const [me, owner] = (await people(2)) as [Person, Person];
  const { slug } = await aProject(database.db, { ownerId: owner.id, title: 'Loom' });
  const shut = await aModeratedChain(database.db, { ownerId: owner.id, moderatorId: owner.id, isPublic: false });
  await me.set(`chain:${shut.slug}`);
  await me.set(`project:${slug}`, 'muted');
  const own = [
    { subject: `project:${slug}`, state: 'muted' },
    { subject: `chain:${shut.slug}`, state: 'watched' },
  ];
  expect((await me.query('prefetch.bootstrap', {})).data).toMatchObject({ watches: own });
  const named = [
    { ...own[0], name: 'Loom', path: `/projects/${slug}` },
    { ...own[1], name: null, path: null },
  ];
  expect((await me.query('account.settings', {})).data).toMatchObject({ watches: named });
  await me.set(`chain:${shut.slug}`, 'none');
  expect((await me.query('watch.list', {})).data).toEqual({ items: [named[0]] });
});

test('what tells nobody more cannot be watched, and five hundred things are enough', async () => {
  const [me] = (await people(1)) as [Person];
  expect(await me.set('comment:c1')).toMatchObject({ status: 400, error: { code: 'INVALID_INPUT', field: 'state' } });
  expect((await me.set('comment:c1', 'muted')).status).toBe(200);
  const many = Array.from({ length: 499 }, (_, n) => ({ userId: me.id, subject: `project:p-${n}` }));
  await database.db.insert(watch).values(many);
  expect(await me.set('project:one-more')).toMatchObject({ status: 409, error: { code: 'TOO_MANY_WATCHES' } });
  expect((await me.set('project:p-1', 'muted')).status).toBe(200);
  const [row] = await database.db
    .select({ muted: watch.muted })
    .from(watch)
    .innerJoin(user, eq(user.id, watch.userId))
    .where(and(eq(user.id, me.id), eq(watch.subject, 'project:p-1')));
  expect(row).toEqual({ muted: true });
});
