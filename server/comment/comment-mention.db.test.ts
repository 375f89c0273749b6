import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversation } from '#db/schema/conversation.ts';
import { notification, notificationPreference } from '#db/schema/notification.ts';
import { mail } from '#db/schema/outbox.ts';
import type { user } from '#db/schema/user.ts';
import { type Api, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { commenter } from '../testing/commenting.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';

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

const aCommenter = async (values: Partial<typeof user.$inferInsert> = {}) => {
  const member = await aMember(database.db, values);
  return { ...member, ...commenter(api, member.cookie) };
};

/** What is unread of it. */
async function newsOf(userId: string) {
  const isUnread = and(eq(notification.userId, userId), isNull(notification.readAt));
  const rows = await database.db.select().from(notification).where(isUnread);
  return rows.map(({ kind, actorCount }) => `${kind} ${actorCount}`).sort();
}

test('whoever a comment names is told, by mail too, and once whatever else they are told of it for', async () => {
  const owner = await aCommenter();
  const { slug } = await aProject(database.db, { ownerId: owner.id });
  const [author, answered, watcher, named] = await Promise.all([1, 2, 3, 4].map(() => aCommenter()));
  if (!author || !answered || !watcher || !named) throw new Error('nobody was made');
  await watcher.mutate('watch.set', { subject: `project:${slug}`, state: 'watched' });
  const { id } = await answered.post(slug);
  const at = [owner, author, answered, watcher, named].map(({ username }) => `@${username}`).join(' ');
  await author.post(slug, id, `${at} and \`@nobody\``);
  await author.post(slug, null, `@${named.username.toUpperCase()} again`);
  expect(await newsOf(owner.id)).toEqual(['comment 2', 'mention 1']);
  expect(await newsOf(author.id)).toEqual([]);
  expect(await newsOf(answered.id)).toEqual(['reply 1']);
  expect(await newsOf(watcher.id)).toEqual(['comment 2', 'mention 1']);
  expect(await newsOf(named.id)).toEqual(['mention 1']);
  expect(await database.db.select().from(mail).where(eq(mail.userId, named.id))).toHaveLength(1);
  const { data } = await named.query('notification.list', {});
  expect(data).toMatchObject({
    items: [{ says: 'mentioned you on', path: expect.stringMatching(/^\/projects\/.+#comment-/) }],
  });
});

test('an edit tells those alone whom the comment did not name before', async () => {
  const { slug } = await aProject(database.db);
  const [author, first, second] = [await aCommenter(), await aCommenter(), await aCommenter()];
  const { id } = await author.post(slug, null, `@${first.username}, look`);
  await first.mutate('notification.readAll', {});
  await author.edit(id, `@${first.username} and @${second.username}, look`);
  expect([await newsOf(first.id), await newsOf(second.id)]).toEqual([[], ['mention 1']]);
});

test('a name reaches nobody who is suspended, has left, wants none or has nothing to do with its writer', async () => {
  const { slug } = await aProject(database.db);
  const author = await aCommenter();
  const suspended = await aCommenter({ suspendedUntil: new Date('2999-01-01') });
  const gone = await aCommenter({ deletedAt: new Date() });
  const [muting, blocking, switched] = [await aCommenter(), await aCommenter(), await aCommenter()];
  await muting.mutate('watch.set', { subject: `project:${slug}`, state: 'muted' });
  const [firstUserId = '', secondUserId = ''] = [author.id, blocking.id].sort();
  const side = firstUserId === blocking.id ? 'firstBlockedAt' : 'secondBlockedAt';
  await database.db.insert(conversation).values({ firstUserId, secondUserId, [side]: new Date() });
  await database.db.insert(notificationPreference).values(
    (['site', 'mail'] as const).map((way) => ({
      userId: switched.id,
      kind: 'mention' as const,
      way,
      enabled: false,
    })),
  );
  const people = [suspended, gone, muting, blocking, switched];
  await author.post(slug, null, people.map(({ username }) => `@${username}`).join(' '));
  for (const { id } of people) expect(await newsOf(id)).toEqual([]);
});
