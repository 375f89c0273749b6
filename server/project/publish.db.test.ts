import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { notification } from '#db/schema/notification.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { someContent } from '../testing/content.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aMember } from '../testing/session.ts';
import type { ProjectContent } from './project-content.input.ts';
import type { ProjectState } from './project-writes.output.ts';
import { publishScheduled } from './publish-scheduled.ts';

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

type Caller = ReturnType<typeof caller>;

/** As the clock's job does it. */
async function publishDue(now: Date): Promise<number> {
  const { siteCache } = await import('../site-cache.ts');
  return publishScheduled({ db: database.db, cache: siteCache }, now);
}

async function aDraft({ mutate }: Caller, values: Partial<ProjectContent> = {}): Promise<ProjectState> {
  const { status, data } = await mutate('project.saveDraft', {
    slug: null,
    revision: 0,
    content: someContent(values),
  });
  expect(status).toBe(200);
  return data as ProjectState;
}

test('a draft is made, saved over, and seen by its owner alone', async () => {
  const owner = caller(api, (await aMember(database.db)).cookie);
  const { slug, revision } = await aDraft(owner, { title: '', tagline: '', categories: [] });
  expect(slug).toMatch(/^draft-/);
  const unseen = { technologies: ['typescript', '\u200b'], members: [{ username: null, name: '\u200b', role: '' }] };
  const content = someContent({ title: 'Now it has a name', ...unseen });
  expect(await owner.mutate('project.saveDraft', { slug, revision, content })).toMatchObject({
    data: { slug, revision: revision + 1, status: 'draft' },
  });
  const { version } = await owner.mutate('project.saveDraft', { slug, revision: revision + 1, content });
  const seen = await owner.query('project.forEdit', { slug }, { 'x-prova-version': `${version}` });
  expect(seen.data).toMatchObject({
    revision: revision + 2,
    content: { ...content, technologies: ['TypeScript'], members: [] },
  });
  const other = caller(api, (await aMember(database.db)).cookie);
  for (const stranger of [other, caller(api)]) {
    expect((await stranger.query('project.forEdit', { slug })).status).toBeGreaterThan(400);
    expect((await stranger.mutate('project.saveDraft', { slug, revision, content })).status).toBeGreaterThan(400);
  }
  expect((await api(`/api/projects/${slug}`)).status).toBe(404);
});

test('what is saved over another state than the last is refused, and the last is told', async () => {
  const owner = caller(api, (await aMember(database.db)).cookie);
  const { slug, revision } = await aDraft(owner);
  const save = (title: string) =>
    owner.mutate('project.saveDraft', { slug, revision, content: someContent({ title }) });
  const answers = await Promise.all(['One tab', 'Another tab', 'A third tab'].map(save));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const refused = answers.flatMap(({ error }) => error ?? []);
  expect(refused).toMatchObject(Array(2).fill({ code: 'EDIT_CONFLICT', revision: revision + 1 }));
});

const incomplete: [field: string, values: Partial<ProjectContent>][] = [
  ['title', { title: 'ab' }],
  ['title', { title: '  a  ' }],
  ['title', { title: '😀😀' }],
  ['tagline', { tagline: 'too short' }],
  ['categories', { categories: [] }],
  ['demoUrl', { demoUrl: 'javascript:alert(1)' }],
  ['repositoryUrl', { repositoryUrl: 'github.com/a/b' }],
  ['videoUrl', { videoUrl: 'https://user:word@example.org' }],
  ['videoUrl', { videoUrl: 'https://:word@example.org' }],
  ['demoUrl', { demoUrl: 'https://example..org' }],
  ['demoUrl', { demoUrl: 'https:example.org' }],
];

test.each(incomplete)('%s that will not do is refused by its name', async (field, values) => {
  const owner = caller(api, (await aMember(database.db)).cookie);
  const { slug, revision } = await aDraft(owner, values);
  const answer = await owner.mutate('project.publish', { slug, revision });
  expect(answer).toMatchObject({ status: 400, error: { code: 'PROJECT_INCOMPLETE', fields: [{ field }] } });
});

test.each([
  ['title', { title: 'x'.repeat(81) }],
  ['tagline', { tagline: 'x'.repeat(141) }],
  ['description', { description: 'x'.repeat(10_001) }],
  ['categories', { categories: ['ai', 'data', 'web', 'games'] as const }],
  ['technologies', { technologies: Array.from({ length: 16 }, (_, n) => `t${n}`) }],
  ['screenshots', { screenshots: Array.from({ length: 9 }, () => ({ url: '/uploads/x.webp', alt: '' })) }],
  ['screenshots', { screenshots: [{ url: '/uploads/of-somebody.webp', alt: '' }] }],
  ['pitchDeckUrl', { pitchDeckUrl: '/uploads/of-somebody.pdf' }],
  ['members', { members: [{ username: 'nobody_is_called_so', name: '', role: '' }] }],
  ['title', { title: 'a\0b' }],
])('%s that no draft may hold is refused', async (field, values) => {
  const owner = caller(api, (await aMember(database.db)).cookie);
  const content = { ...someContent(), ...values };
  const answer = await owner.mutate('project.saveDraft', { slug: null, revision: 0, content });
  expect(answer).toMatchObject({ status: 400, error: { field: expect.stringContaining(field) } });
});

test('published once, however often it is sent, with all that follows', async () => {
  const me = await aMember(database.db);
  const member = await aMember(database.db);
  const owner = caller(api, me.cookie);
  const { slug, revision } = await aDraft(owner, {
    title: 'Tiny cache, again',
    demoUrl: 'https://tiny.example.org',
    description: 'x'.repeat(200),
    members: [{ username: member.username, name: 'A member', role: 'Design' }],
  });
  const send = () => owner.mutate('project.publish', { slug, revision }, { 'idempotency-key': `publish-${slug}` });
  const answers = await Promise.all(Array.from({ length: 20 }, send));
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 200, data: { slug: 'tiny-cache-again', status: 'published' } });
  const version = `${Math.max(...answers.map((answer) => answer.version))}`;
  const page = await api('/api/projects/tiny-cache-again', { headers: { 'x-prova-version': version } });
  expect(await page.json()).toMatchObject({ verificationPoints: 5, qualityPoints: 10, proofScore: 15 });
  const [row] = await database.db.select().from(user).where(eq(user.id, me.id));
  expect(row?.projectCount).toBe(1);
  const told = await database.db.select().from(notification).where(eq(notification.userId, member.id));
  expect(told).toMatchObject([{ kind: 'team', subject: 'project:tiny-cache-again' }]);
  expect((await owner.mutate('project.publish', { slug: 'tiny-cache-again', revision })).status).toBe(409);
});

test('twenty titles alike get twenty addresses', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => aMember(database.db)));
  const drafts = await Promise.all(
    people.map(async ({ cookie }) => {
      const owner = caller(api, cookie);
      return { owner, draft: await aDraft(owner, { title: 'The same as all' }) };
    }),
  );
  const answers = await Promise.all(
    drafts.map(({ owner, draft: { slug, revision } }) => owner.mutate('project.publish', { slug, revision })),
  );
  const slugs = answers.map(({ data }) => (data as ProjectState).slug);
  const numbers = Array.from({ length: 19 }, (_, n) => `the-same-as-all-${n + 2}`);
  expect(slugs.sort()).toEqual(['the-same-as-all', ...numbers].sort());
});

test('a title of another script has an address too', async () => {
  const owner = caller(api, (await aMember(database.db)).cookie);
  const { slug, revision } = await aDraft(owner, { title: 'مخطط بياني' });
  expect(await owner.mutate('project.publish', { slug, revision })).toMatchObject({ data: { slug: 'project' } });
});

test('who has not confirmed the e-mail keeps drafts and publishes nothing', async () => {
  const owner = caller(api, (await aMember(database.db, { emailVerified: false })).cookie);
  const { slug, revision } = await aDraft(owner);
  const answer = await owner.mutate('project.publish', { slug, revision });
  expect(answer).toMatchObject({ status: 403, error: { code: 'EMAIL_NOT_VERIFIED' } });
});

test('the eleventh of a day is refused, and what was refused counts for nothing', async () => {
  const owner = caller(api, (await aMember(database.db)).cookie);
  for (let n = 0; n < 12; n++) {
    const { slug, revision } = await aDraft(owner, { title: '' });
    expect((await owner.mutate('project.publish', { slug, revision })).status).toBe(400);
  }
  const publish = async (title: string) => {
    const { slug, revision } = await aDraft(owner, { title });
    return owner.mutate('project.publish', { slug, revision });
  };
  for (let n = 1; n <= 10; n++) expect((await publish(`Number ${n} of a day`)).status).toBe(200);
  const { status, headers } = await publish('One too many');
  expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
});

test('what is scheduled becomes public when its time has come, not before', async () => {
  const me = await aMember(database.db);
  const owner = caller(api, me.cookie);
  const { slug, revision } = await aDraft(owner, { title: 'In an hour from now' });
  const at = new Date(Date.now() + 3_600_000);
  const schedule = (time: Date) => owner.mutate('project.schedule', { slug, revision, at: time.toISOString() });
  expect(await schedule(new Date(Date.now() - 1000))).toMatchObject({ status: 400, error: { field: 'at' } });
  expect(await schedule(new Date(Date.now() + 367 * 86_400_000))).toMatchObject({
    status: 400,
    error: { field: 'at', message: 'Choose a time within a year from now.' },
  });
  expect(await schedule(at)).toMatchObject({ data: { slug, status: 'scheduled', scheduledAt: at.toISOString() } });
  const unfit = await owner.mutate('project.saveDraft', { slug, revision, content: someContent({ title: '' }) });
  expect(unfit).toMatchObject({ status: 400, error: { code: 'PROJECT_INCOMPLETE' } });

  expect(await publishDue(new Date(at.getTime() - 1))).toBe(0);
  await database.db
    .update(user)
    .set({ suspendedUntil: new Date('2100-01-01') })
    .where(eq(user.id, me.id));
  expect(await publishDue(at)).toBe(0);
  await database.db.update(user).set({ suspendedUntil: null }).where(eq(user.id, me.id));
  const runs = await Promise.all([1, 2, 3].map(() => publishDue(at)));
  expect(runs.toSorted()).toEqual([0, 0, 1]);
  const [row] = await database.db.select().from(project).where(eq(project.ownerId, me.id));
  expect(row).toMatchObject({ slug: 'in-an-hour-from-now', status: 'published', publishedAt: at, scheduledAt: null });
  expect(row?.updatedAt).toEqual(at); // nothing is changed before it is there

  // The form of the draft may be open still: it is told what has come of it, and does nothing to that.
  const content = someContent({ title: 'Written a moment later' });
  for (const [name, input] of [
    ['saveDraft', { slug, revision, content }],
    ['publish', { slug, revision }],
    ['unschedule', { slug }],
    ['remove', { slug }],
  ] as const) {
    const conflict = { code: 'EDIT_CONFLICT', slug: 'in-an-hour-from-now', revision };
    expect(await owner.mutate(`project.${name}`, input), name).toMatchObject({ status: 409, error: conflict });
  }
  expect(await owner.query('project.forEdit', { slug })).toMatchObject({
    data: { slug: 'in-an-hour-from-now', revision, status: 'published' },
  });
});

test('another time for what is scheduled counts for nothing, nor does one that is past', async () => {
  const owner = caller(api, (await aMember(database.db)).cookie);
  const { slug, revision } = await aDraft(owner, { title: 'Moved again and again' });
  const schedule = (hours: number) => {
    const at = new Date(Date.now() + hours * 3_600_000).toISOString();
    return owner.mutate('project.schedule', { slug, revision, at });
  };
  for (let n = 0; n < 11; n++) expect((await schedule(-1)).status).toBe(400);
  for (let n = 1; n <= 11; n++) expect((await schedule(n)).status).toBe(200);
  for (let n = 2; n <= 11; n++) {
    const draft = await aDraft(owner, { title: `Number ${n} beside it` });
    const { status } = await owner.mutate('project.publish', { slug: draft.slug, revision: draft.revision });
    expect(status).toBe(n <= 10 ? 200 : 429);
  }
});

test('what was scheduled can be a draft again', async () => {
  const owner = caller(api, (await aMember(database.db)).cookie);
  const { slug, revision } = await aDraft(owner);
  const at = new Date(Date.now() + 3_600_000);
  await owner.mutate('project.schedule', { slug, revision, at: at.toISOString() });
  expect(await owner.mutate('project.unschedule', { slug })).toMatchObject({
    data: { status: 'draft', scheduledAt: null },
  });
  expect(await publishDue(at)).toBe(0);
});

test('one that cannot be published is told of and keeps no other back; one that two fought for is done anew', async () => {
  const { db, sql: query } = database;
  const scheduled = { status: 'scheduled', publishedAt: null, scheduledAt: new Date() } as const;
  const [stuck, contested] = [await aProject(db, scheduled), await aProject(db, scheduled)];
  await query`create sequence conflicts`;
  await query.unsafe(`create function refuse_to_publish() returns trigger language plpgsql as $$ begin
    if new.id = '${stuck.id}' then raise exception 'not this one'; end if;
    if nextval('conflicts') = 1 then raise exception sqlstate '40P01'; end if; return new; end $$`);
  await query`create trigger refuse_to_publish before update of status on project
    for each row when (new.status = 'published') execute function refuse_to_publish()`;
  await expect(publishDue(new Date())).rejects.toThrow('scheduled projects that could not be published: 1 of 2');
  const statusOf = async (id: string) =>
    (await db.select({ status: project.status }).from(project).where(eq(project.id, id)))[0]?.status;
  expect([await statusOf(stuck.id), await statusOf(contested.id)]).toEqual(['scheduled', 'published']);
  await query`drop function refuse_to_publish cascade`;
  expect(await publishDue(new Date())).toBe(1);
});
