import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { mail } from '#db/schema/outbox.ts';
import { project, projectScreenshot } from '#db/schema/project.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aCountedProject, caseOf, problems, reportAnew, reportEnough } from '../testing/reporting.ts';
import { aMember } from '../testing/session.ts';
import type { Case } from './moderation.output.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let moderator: Awaited<ReturnType<typeof aMember>>;
let admin: ReturnType<typeof caller>;

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  moderator = await aMember(database.db, { isAdmin: true });
  admin = caller(api, moderator.cookie);
});
afterAll(async () => {
  await close();
  await database.drop();
});

const reason = 'Copied from another project.';

async function ownedProject() {
  const owner = await aMember(database.db);
  const made = await aCountedProject(database.db, { ownerId: owner.id, title: `Loom of ${owner.username}` });
  return { ...made, owner, author: caller(api, owner.cookie) };
}

const logged = (subject: string) => database.db.select().from(auditLog).where(eq(auditLog.subject, subject));
const statusOf = async (id: string) =>
  (await database.db.select({ status: project.status }).from(project).where(eq(project.id, id)))[0]?.status;

test('ten admins decide at once: one does, and the log has one line of it for each thing', async () => {
  const { id, slug, owner } = await ownedProject();
  await reportAnew(api, database.db, { kind: 'project', slug });
  const found = await caseOf(database.db, id);
  const admins = await Promise.all(Array.from({ length: 10 }, () => aMember(database.db, { isAdmin: true })));
  const answers = await Promise.all(
    admins.map(({ cookie }, n) =>
      caller(api, cookie).mutate('moderation.decide', {
        id: found.id,
        decision: n % 2 === 0 ? 'upheld' : 'dismissed',
        reason,
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ error }) => (error as { code: string } | undefined)?.code === 'CASE_DECIDED')).toHaveLength(
    9,
  );
  expect(await logged(`project:${id}`)).toMatchObject([{ action: 'moderation.decide', reason }]);
  expect(await logged(`user:${owner.id}`)).toHaveLength(1);
});

test('the author is told why, by notification and by mail, and appeals once', async () => {
  const { id, slug, owner, author } = await ownedProject();
  await reportAnew(api, database.db, { kind: 'project', slug });
  const found = await caseOf(database.db, id);
  const appeal = { id: found.id, appeal: 'It is mine, see the history.' };
  expect(await author.mutate('report.appeal', appeal)).toMatchObject({ status: 404 });
  await admin.mutate('moderation.decide', { id: found.id, decision: 'upheld', reason });
  expect((await author.query('notification.list')).data).toMatchObject({
    items: [{ kind: 'moderation', says: 'removed', excerpt: reason, path: '/settings/moderation' }],
  });
  const letters = await database.db.select().from(mail).where(eq(mail.recipient, owner.email));
  expect(letters).toMatchObject([{ template: 'moderation', data: { reason } }]);
  const stranger = caller(api, (await aMember(database.db)).cookie);
  expect(await stranger.mutate('report.appeal', appeal)).toMatchObject({ status: 404 });
  const answers = await Promise.all(Array.from({ length: 10 }, () => author.mutate('report.appeal', appeal)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await admin.query('moderation.cases', { state: 'appealed' })).data).toMatchObject({
    items: [{ id: found.id, appeal: appeal.appeal, subject: { isHidden: true } }],
  });
  const deny = { id: found.id, decision: 'denied', reason: 'The history says otherwise.' };
  expect(await admin.mutate('moderation.decideAppeal', deny)).toMatchObject({ status: 200 });
  expect(await admin.mutate('moderation.decideAppeal', deny)).toMatchObject({ error: { code: 'CASE_DECIDED' } });
  const { decidedAt, appealDecidedAt } = await caseOf(database.db, id);
  expect(appealDecidedAt).not.toEqual(decidedAt);
  expect((await author.query('report.cases')).data).toMatchObject({
    items: [{ decidedAt: decidedAt?.toISOString(), appealDecidedAt: appealDecidedAt?.toISOString() }],
  });
  expect(await author.mutate('report.appeal', appeal)).toMatchObject({ status: 404 });
  expect(await statusOf(id)).toBe('removed');
});

test('nobody decides about their own', async () => {
  const { db } = database;
  const { id, slug } = await aCountedProject(db, { ownerId: moderator.id });
  await reportAnew(api, db, { kind: 'project', slug });
  const decide = { id: (await caseOf(db, id)).id, decision: 'dismissed', reason };
  expect(await admin.mutate('moderation.decide', decide)).toMatchObject({ error: { code: 'OWN_THING' } });
  expect(await admin.mutate('moderation.removeProject', { slug, reason })).toMatchObject({
    error: { code: 'OWN_THING' },
  });
});

test('a decision without a reason is none', async () => {
  const { id, slug } = await ownedProject();
  await reportAnew(api, database.db, { kind: 'project', slug });
  const { id: caseId } = await caseOf(database.db, id);
  for (const reason of ['', 'because', ' '.repeat(20)]) {
    const answer = await admin.mutate('moderation.decide', { id: caseId, decision: 'upheld', reason });
    expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  }
});

test('the queue has the heaviest first, page by page, with who reported and how often they were right', async () => {
  const { db } = database;
  const targets = await Promise.all([aMember(db), aMember(db), aMember(db)]);
  for (const [n, { username }] of targets.entries()) {
    for (let k = 0; k < 40 + n; k++) await reportAnew(api, db, { kind: 'user', username });
  }
  const seen: Case[] = [];
  for (let cursor: string | null | undefined; cursor !== null && seen.length < 3; ) {
    const { data } = await admin.query('moderation.cases', { limit: 1, cursor });
    const page = data as { items: Case[]; nextCursor: string | null };
    seen.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(seen.map(({ author }) => author.username)).toEqual(targets.map(({ username }) => username).toReversed());
  expect(seen[0]).toMatchObject({ reportCount: 42, weight: 42, subject: { kind: 'user' } });
  expect(seen[0]?.reports).toHaveLength(10);
  expect(seen[0]?.reports[0]).toMatchObject({ weight: 1, upheld: 0, decided: 0, reason: 'It is spam.' });
});

test('admins read all of what was reported, and see what its page shows, hidden or not', async () => {
  const { db } = database;
  const { id, slug } = await ownedProject();
  const [description, story] = ['d'.repeat(10_000), 's'.repeat(4000)];
  const links = { demoUrl: 'https://loom.example', repositoryUrl: null, videoUrl: 'https://video.example/loom' };
  await db
    .update(project)
    .set({ tagline: 'A loom for all', description, story, ...links })
    .where(eq(project.id, id));
  const picture = { url: '/uploads/loom.webp', alt: 'The loom', width: 16, height: 9, position: 0 };
  await db.insert(projectScreenshot).values({ projectId: id, ...picture });
  await reportAnew(api, db, { kind: 'project', slug });
  const { id: caseId } = await caseOf(db, id);
  const seen = async (state: string) => {
    const { data } = await admin.query('moderation.cases', { state, limit: 50 });
    return (data as { items: Case[] }).items.find((item) => item.id === caseId);
  };
  const all = {
    words: `A loom for all\n\n${description}\n\n${story}`,
    shown: {
      addresses: ['https://loom.example', 'https://video.example/loom'],
      pictures: [{ url: '/uploads/loom.webp', alt: 'The loom' }],
    },
  };
  expect(await seen('open')).toMatchObject(all);
  await admin.mutate('moderation.decide', { id: caseId, decision: 'upheld', reason });
  expect(await seen('decided')).toMatchObject({ ...all, subject: { isHidden: true } });
});

test('an admin removes a project that nobody reported, its owner may appeal, and puts it back', async () => {
  const { id, slug, author } = await ownedProject();
  const remove = () => admin.mutate('moderation.removeProject', { slug, reason });
  expect(await remove()).toMatchObject({ data: { slug, status: 'removed' } });
  expect(await remove()).toMatchObject({ error: { code: 'PROJECT_NOT_FOUND' } });
  expect(await problems(database)).toEqual([]);
  const cases = await author.query('report.cases');
  expect(cases.data).toMatchObject({ items: [{ status: 'upheld', decision: reason }] });
  const { id: caseId } = await caseOf(database.db, id);
  const back = await admin.mutate('moderation.putBack', { id: caseId, reason: 'That was a mistake.' });
  expect(back).toMatchObject({ data: { status: 'dismissed' } });
  expect(await statusOf(id)).toBe('published');
  expect(await problems(database)).toEqual([]);
  expect((await logged(`project:${id}`)).map(({ action }) => action)).toEqual([
    'moderation.removeProject',
    'moderation.putBack',
  ]);
});

test('an admin puts back a comment that was removed by mistake, once, and not past a later decision', async () => {
  const { slug } = await ownedProject();
  const member = await aMember(database.db);
  const author = caller(api, member.cookie);
  const { comment } = (await author.mutate('comment.post', { slug, body: 'It kept my charts in step.' })).data as {
    comment: { id: string };
  };
  const decideAnew = async () => {
    await reportAnew(api, database.db, { kind: 'comment', id: comment.id });
    const { id } = await caseOf(database.db, comment.id);
    await admin.mutate('moderation.decide', { id, decision: 'upheld', reason });
    return id;
  };
  const putBack = (id: string) => admin.mutate('moderation.putBack', { id, reason: 'That was a mistake.' });
  const shown = async (version: number) => {
    const page = await api(`/api/projects/${slug}`, { headers: { 'x-prova-version': `${version}` } });
    return (await page.json()).comments[0]?.body;
  };
  const first = await decideAnew();
  const back = await putBack(first);
  expect(back).toMatchObject({ status: 200, data: { status: 'dismissed' } });
  expect(await shown(back.version)).toBe('It kept my charts in step.');
  expect(await problems(database)).toEqual([]);
  expect((await author.query('notification.list')).data).toMatchObject({
    items: [{ says: 'put back', excerpt: 'That was a mistake.', thing: 'comment' }],
  });
  const second = await decideAnew();
  expect(await putBack(first)).toMatchObject({ error: { code: 'CASE_DECIDED' } });
  await author.mutate('report.appeal', { id: second, appeal: 'I have tried it, see there.' });
  expect(await putBack(second)).toMatchObject({ data: { status: 'upheld' } });
  expect(await caseOf(database.db, comment.id)).toMatchObject({ appealStatus: 'granted' });
  expect(await putBack(second)).toMatchObject({ error: { code: 'CASE_DECIDED' } });
});

test('an archived project comes back archived; one with a pending appeal with the appeal granted', async () => {
  const { db } = database;
  const { id, slug, author } = await ownedProject();
  await author.mutate('project.archive', { slug });
  await reportEnough(api, db, { kind: 'project', slug });
  const { id: hidden } = await caseOf(db, id);
  await admin.mutate('moderation.decide', { id: hidden, decision: 'dismissed', reason: 'Nothing is wrong with it.' });
  expect(await statusOf(id)).toBe('archived');
  await admin.mutate('moderation.removeProject', { slug, reason });
  const { id: caseId } = await caseOf(db, id);
  await author.mutate('report.appeal', { id: caseId, appeal: 'It is mine, see the history.' });
  await admin.mutate('moderation.putBack', { id: caseId, reason: 'They are right.' });
  expect(await caseOf(db, id)).toMatchObject({ status: 'upheld', appealStatus: 'granted' });
  expect(await statusOf(id)).toBe('archived');
});

test('what its owner removed no admin brings back', async () => {
  const { id, slug, author } = await ownedProject();
  await reportAnew(api, database.db, { kind: 'project', slug });
  await author.mutate('project.remove', { slug });
  const { id: caseId } = await caseOf(database.db, id);
  expect(await admin.mutate('moderation.decide', { id: caseId, decision: 'upheld', reason })).toMatchObject({
    status: 200,
  });
  expect(await admin.mutate('moderation.putBack', { id: caseId, reason })).toMatchObject({ status: 200 });
  expect(await statusOf(id)).toBe('removed');
  expect(await author.mutate('project.restore', { slug })).toMatchObject({ data: { status: 'published' } });
});

test('no admin puts back what is their own', async () => {
  const { id, slug } = await aProject(database.db, { ownerId: moderator.id });
  const other = caller(api, (await aMember(database.db, { isAdmin: true })).cookie);
  await other.mutate('moderation.removeProject', { slug, reason });
  const { id: caseId } = await caseOf(database.db, id);
  expect(await admin.mutate('moderation.putBack', { id: caseId, reason })).toMatchObject({
    error: { code: 'OWN_THING' },
  });
  expect(await statusOf(id)).toBe('removed');
  expect(await other.mutate('moderation.putBack', { id: caseId, reason })).toMatchObject({ status: 200 });
});

test('whoever reports a thing is read, however many they are', async () => {
  const { username, id } = await aMember(database.db);
  const subject = { kind: 'user', username };
  for (let n = 0; n < 13; n++) await reportAnew(api, database.db, subject);
  const { id: caseId } = await caseOf(database.db, id);
  const { data } = await admin.query('moderation.cases', { limit: 50 });
  const found = (data as { items: Case[] }).items.find((item) => item.id === caseId);
  const names = found?.reports.map(({ reporter }) => reporter.username) ?? [];
  expect(names).toHaveLength(10);
  for (let cursor = found?.reportsCursor; cursor; ) {
    const more = await admin.query('moderation.reports', { id: caseId, limit: 2, cursor });
    const page = more.data as { items: Case['reports']; nextCursor: string | null };
    names.push(...page.items.map(({ reporter }) => reporter.username));
    cursor = page.nextCursor;
  }
  expect(names).toHaveLength(13);
  expect(new Set(names).size).toBe(13);
});
