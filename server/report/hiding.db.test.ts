import { eq, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#db/id.ts';
import { chain, chainProject } from '#db/schema/chain.ts';
import { comment } from '#db/schema/comment.ts';
import { conversation, message } from '#db/schema/conversation.ts';
import { post, postReply } from '#db/schema/post.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { hotRank } from '../score/ranks.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aChain, aPost } from '../testing/builders.ts';
import { commenter } from '../testing/commenting.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aCountedProject, caseOf, problems, reportAnew, reportEnough } from '../testing/reporting.ts';
import { aMember } from '../testing/session.ts';
import { aPair } from '../testing/talking.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: ReturnType<typeof caller>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  admin = caller(api, (await aMember(database.db, { isAdmin: true })).cookie);
});
afterAll(async () => {
  await close();
  await database.drop();
});

const decide = (id: string, decision: string) =>
  admin.mutate('moderation.decide', { id, decision, reason: 'I looked at it.' });

/** A thing that may be reported, and whether it can be seen. */
type Thing = { id: string; subject: { kind: string } & Record<string, string>; isThere: () => Promise<boolean> };

const things: Record<string, () => Promise<Thing>> = {
  project: async () => {
    const { db } = database;
    const { id, slug } = await aCountedProject(db);
    const { id: chainId } = await aChain(db, { projectCount: 1 });
    await db.insert(chainProject).values({ chainId, projectId: id, status: 'approved' });
    const isThere = async () => {
      const [row] = await db.select().from(project).where(eq(project.id, id));
      return row?.status === 'published';
    };
    return { id, subject: { kind: 'project', slug }, isThere };
  },
  comment: async () => {
    const { db } = database;
    const { slug } = await aCountedProject(db);
    const { id } = await commenter(api, (await aMember(db)).cookie).post(slug);
    const isThere = async () => {
      const [row] = await db.select().from(comment).where(eq(comment.id, id));
      return row?.deletedAt === null && row.hiddenAt === null;
    };
    return { id, subject: { kind: 'comment', id }, isThere };
  },
  post: async () => {
    const { id, slug, chain } = await somePost();
    const isThere = async () => {
      const [row] = await database.db.select().from(post).where(eq(post.id, id));
      return row?.hiddenAt === null;
    };
    return { id, subject: { kind: 'post', chain, slug }, isThere };
  },
  reply: async () => {
    const { id: postId, createdAt } = await somePost();
    const id = newId();
    const authorId = (await aMember(database.db)).id;
    await database.db.insert(postReply).values({ id, postId, authorId, path: id, body: 'An answer' });
    const rank = hotRank({ reactionCount: 0, replyCount: 1, createdAt });
    await database.db.update(post).set({ replyCount: 1, hotRank: rank }).where(eq(post.id, postId));
    const isThere = async () => {
      const [row] = await database.db.select().from(postReply).where(eq(postReply.id, id));
      return row?.hiddenAt === null;
    };
    return { id, subject: { kind: 'reply', id }, isThere };
  },
  chain: async () => {
    const { id, slug } = await aChain(database.db);
    const isThere = async () => {
      const [row] = await database.db.select().from(chain).where(eq(chain.id, id));
      return row?.deletedAt === null;
    };
    return { id, subject: { kind: 'chain', slug }, isThere };
  },
};

async function somePost() {
  const { db } = database;
  const { id: chainId, slug: chainSlug } = await aChain(db, { postCount: 1, recentPostCount: 1 });
  const made = await aPost(db, { chainId, authorId: (await aMember(db)).id });
  const [row] = await db.select({ createdAt: post.createdAt }).from(post).where(eq(post.id, made.id));
  const createdAt = row?.createdAt ?? new Date();
  await db
    .update(post)
    .set({ hotRank: hotRank({ reactionCount: 0, replyCount: 0, createdAt }) })
    .where(eq(post.id, made.id));
  return { ...made, chain: chainSlug, createdAt };
}

describe.each(Object.keys(things))('%s', (kind) => {
  const make = things[kind] as () => Promise<Thing>;

  test('enough reports hide it, a dismissal brings it back, and every count is right each time', async () => {
    const { id, subject, isThere } = await make();
    expect(await problems(database)).toEqual([]);
    await reportEnough(api, database.db, subject);
    expect(await isThere()).toBe(false);
    expect(await problems(database)).toEqual([]);
    const found = await caseOf(database.db, id);
    expect(found.hiddenAt).not.toBeNull();
    expect(await decide(found.id, 'dismissed')).toMatchObject({ status: 200 });
    expect(await isThere()).toBe(true);
    expect(await problems(database)).toEqual([]);
    // Those who were wrong cannot open another case; others can.
    await reportAnew(api, database.db, subject);
    expect(await caseOf(database.db, id)).toMatchObject({ status: 'open', reportCount: 1 });
  });

  test('a decision removes it, and a granted appeal brings it back', async () => {
    const { id, subject, isThere } = await make();
    await reportAnew(api, database.db, subject);
    const found = await caseOf(database.db, id);
    await decide(found.id, 'upheld');
    expect(await isThere()).toBe(false);
    expect(await problems(database)).toEqual([]);
    await database.db.execute(sql`update moderation_case set appeal = 'Look again', appeal_status = 'pending',
      appealed_at = now() where id = ${found.id}`);
    const grant = { id: found.id, decision: 'granted', reason: 'It was right after all.' };
    expect(await admin.mutate('moderation.decideAppeal', grant)).toMatchObject({ status: 200 });
    expect(await isThere()).toBe(true);
    expect(await problems(database)).toEqual([]);
  });
});

test('a hidden comment is neither edited nor put back by its author', async () => {
  const { db } = database;
  const { slug } = await aCountedProject(db);
  const author = commenter(api, (await aMember(db)).cookie);
  const { id } = await author.post(slug);
  await reportEnough(api, db, { kind: 'comment', id });
  const refused = { error: { code: 'COMMENT_NOT_FOUND' } };
  expect(await author.restore(id)).toMatchObject(refused);
  expect(await author.edit(id, 'Other words')).toMatchObject(refused);
  expect(await author.remove(id)).toMatchObject(refused);
});

test('a comment that its author removed before it was decided does not come back with a dismissal', async () => {
  const { db } = database;
  const { slug } = await aCountedProject(db);
  const author = commenter(api, (await aMember(db)).cookie);
  const { id } = await author.post(slug);
  await reportAnew(api, db, { kind: 'comment', id });
  await author.remove(id);
  const found = await caseOf(db, id);
  await decide(found.id, 'upheld');
  expect(await author.restore(id)).toMatchObject({ error: { code: 'COMMENT_NOT_FOUND' } });
  await db.execute(sql`update moderation_case set appeal = 'Look again', appeal_status = 'pending',
    appealed_at = now() where id = ${found.id}`);
  await admin.mutate('moderation.decideAppeal', { id: found.id, decision: 'granted', reason: 'It was right.' });
  const [row] = await db.select().from(comment).where(eq(comment.id, id));
  expect(row).toMatchObject({ hiddenAt: null, deletedAt: expect.any(Date) });
  expect(await problems(database)).toEqual([]);
});

test('a project that its owner removed stays so with a dismissal, and comes back to what it was', async () => {
  const { db } = database;
  const owner = await aMember(db);
  const { id, slug } = await aCountedProject(db, { ownerId: owner.id });
  const { mutate } = caller(api, owner.cookie);
  await mutate('project.archive', { slug });
  await reportAnew(api, db, { kind: 'project', slug });
  await mutate('project.remove', { slug });
  const found = await caseOf(db, id);
  await decide(found.id, 'upheld');
  await db.execute(sql`update moderation_case set appeal = 'Look again', appeal_status = 'pending',
    appealed_at = now() where id = ${found.id}`);
  await admin.mutate('moderation.decideAppeal', { id: found.id, decision: 'granted', reason: 'It was right.' });
  const [row] = await db.select().from(project).where(eq(project.id, id));
  expect(row).toMatchObject({ status: 'removed', removedReason: null });
  expect(await mutate('project.restore', { slug })).toMatchObject({ data: { status: 'archived' } });
  expect(await problems(database)).toEqual([]);
});

test('a message is reported by whoever received it alone, and its words leave the list of conversations', async () => {
  const { db } = database;
  const people = [await aMember(db), await aMember(db)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [sender, receiver] = people as [(typeof people)[0], (typeof people)[0]];
  const conversationId = newId();
  await db.insert(conversation).values({
    id: conversationId,
    firstUserId: sender.id,
    secondUserId: receiver.id,
    lastMessageAt: new Date(),
    lastMessageText: 'Buy this',
  });
  const [first, last] = [newId(), newId(Date.now() + 1000)];
  await db.insert(message).values([
    { id: first, conversationId, senderId: sender.id, body: 'Hello' },
    { id: last, conversationId, senderId: sender.id, body: 'Buy this' },
  ]);
  const send = (cookie: string) =>
    caller(api, cookie).mutate('report.send', { subject: { kind: 'message', id: last }, reason: 'Spam.' });
  expect(await send((await aMember(db)).cookie)).toMatchObject({ status: 404 });
  expect(await send(sender.cookie)).toMatchObject({ error: { code: 'OWN_THING' } });
  expect(await send(receiver.cookie)).toMatchObject({ status: 200 });
  const lastText = async () => {
    const [row] = await db.select().from(conversation).where(eq(conversation.id, conversationId));
    return row?.lastMessageText;
  };
  const found = await caseOf(db, last);
  await decide(found.id, 'upheld');
  expect(await lastText()).toBe('Hello');
  await caller(api, sender.cookie).mutate('report.appeal', { id: found.id, appeal: 'We are old friends.' });
  await admin.mutate('moderation.decideAppeal', { id: found.id, decision: 'granted', reason: 'They are indeed.' });
  expect(await lastText()).toBe('Buy this');
});

test('a message that is hidden waits for its receiver no more, and does again once it is back', async () => {
  const { db } = database;
  const { ada, bo } = await aPair(db, api);
  await ada.say('Hello');
  const id = await ada.say('Buy this. '.repeat(30));
  const unread = async () => {
    const [row] = await db.select().from(user).where(eq(user.id, bo.id));
    const { items } = (await bo.list()) as { items: { unreadCount: number; lastMessageText: string }[] };
    return [row?.unreadMessageCount, items[0]?.unreadCount, items[0]?.lastMessageText.length];
  };
  expect(await unread()).toEqual([2, 2, 200]);
  await bo.mutate('report.send', { subject: { kind: 'message', id }, reason: 'Spam.' });
  const found = await caseOf(db, id);
  await decide(found.id, 'upheld');
  expect(await unread()).toEqual([1, 1, 'Hello'.length]);
  await ada.mutate('report.appeal', { id: found.id, appeal: 'We are old friends.' });
  await admin.mutate('moderation.decideAppeal', { id: found.id, decision: 'granted', reason: 'They are indeed.' });
  expect(await unread()).toEqual([2, 2, 200]);
});

/** Begins `act` while a row is locked, and sees that it has not locked `later` once it waits for that. */
async function waitsFirst(row: SQL, later: SQL, act: () => Promise<{ status: number }>) {
  let begun: Promise<{ status: number }> | undefined;
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`select from ${row} for update`);
    begun = act();
    const waiting = () =>
      database.sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(waiting, { timeout: 20_000 }).toHaveLength(1);
    await tx.execute(sql`select from ${later} for update nowait`);
  });
  return (await begun)?.status;
}

test('reports and decisions lock in the order of other writes: a chain before its post, people before their talk', async () => {
  const { db } = database;
  const { id, slug, chain: chainSlug } = await somePost();
  const subject = { kind: 'post', chain: chainSlug, slug };
  const [chainRow, postRow] = [sql`chain where slug = ${chainSlug}`, sql`post where id = ${id}`];
  for (let n = 0; n < 2; n++) await reportAnew(api, db, subject);
  expect(await waitsFirst(chainRow, postRow, () => reportAnew(api, db, subject))).toBe(200);
  const found = await caseOf(db, id);
  expect(await waitsFirst(chainRow, postRow, () => decide(found.id, 'dismissed'))).toBe(200);
  const { ada, bo } = await aPair(db, api);
  const messageId = await ada.say('Buy this');
  const talk = sql`conversation where ${ada.id}::uuid in (first_user_id, second_user_id)`;
  const spam = { subject: { kind: 'message', id: messageId }, reason: 'Spam.' };
  expect(await waitsFirst(sql`"user" where id = ${ada.id}`, talk, () => bo.mutate('report.send', spam))).toBe(200);
});

test('a hidden project leaves the feed, its owner’s page and the search at once', async () => {
  const { db } = database;
  const { slug } = await aCountedProject(db, { title: 'Zymurgist', publishedAt: new Date() });
  const paths = ['/api/projects?sort=newest', '/api/search?q=zymurgist'];
  for (const path of paths) expect(await (await api(path)).text()).toContain(slug);
  await reportAnew(api, db, { kind: 'project', slug });
  await reportAnew(api, db, { kind: 'project', slug });
  const { version } = await reportAnew(api, db, { kind: 'project', slug });
  for (const path of paths) {
    expect(await (await api(path, { headers: { 'x-prova-version': `${version}` } })).text()).not.toContain(slug);
  }
});
