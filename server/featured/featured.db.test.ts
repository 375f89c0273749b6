import { and, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditLog } from '#db/schema/audit-log.ts';
import { notification } from '#db/schema/notification.ts';
import { project } from '#db/schema/project.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { aProject } from '../testing/builders.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { aCountedProject } from '../testing/reporting.ts';
import { aMember } from '../testing/session.ts';
import { whileOpen } from '../testing/while-open.ts';
import { unfeatureProject } from './featured.writes.ts';

let database: TestDatabase;
let api: Api;
let close = async () => {};
let admin: ReturnType<typeof caller> & { id: string };

beforeAll(async () => {
  database = await testDatabase();
  ({ api, close } = await testApi(database.url));
  const { id, cookie } = await aMember(database.db, { isAdmin: true });
  admin = { id, ...caller(api, cookie) };
});
afterAll(async () => {
  await close();
  await database.drop();
});

const reason = 'It has been there long enough.';

test('a featured project is first on the admins’ list, shown by the filter, moved, and taken out', async () => {
  const { db } = database;
  const [a, b] = [await aCountedProject(db, { title: 'A loom' }), await aCountedProject(db)];
  for (const { slug } of [a, b]) await admin.mutate('featured.feature', { slug });
  const order = async () => {
    const { data } = await admin.query('featured.list');
    return (data as { items: { slug: string }[] }).items.map(({ slug }) => slug);
  };
  expect(await order()).toEqual([b.slug, a.slug]);
  await admin.mutate('featured.move', { slug: a.slug, to: 'up' });
  expect(await order()).toEqual([a.slug, b.slug]);
  await admin.mutate('featured.move', { slug: a.slug, to: 'up' });
  expect(await order()).toEqual([a.slug, b.slug]);
  await admin.mutate('featured.move', { slug: a.slug, to: 'down' });
  expect(await order()).toEqual([b.slug, a.slug]);
  const filtered = async (version: number) =>
    (await (await api('/api/projects?featured=true', { headers: { 'x-prova-version': `${version}` } })).json()).items;
  const { version } = await admin.mutate('featured.unfeature', { slug: a.slug, reason });
  expect(await filtered(version)).toMatchObject([{ slug: b.slug }]);
  const log = and(eq(auditLog.subject, `project:${a.id}`), eq(auditLog.action, 'featured.unfeature'));
  await admin.mutate('featured.unfeature', { slug: a.slug, reason });
  expect(await db.select().from(auditLog).where(log)).toMatchObject([{ reason }]);
  expect(await db.select().from(notification).where(eq(notification.userId, a.ownerId))).toMatchObject([
    { subject: `project:${a.slug}`, data: { says: 'took out of the featured', title: 'A loom', excerpt: reason } },
  ]);
});

test('what one admin takes out while another moves it stays out, and nothing else goes with it', async () => {
  const { db } = database;
  const [first, second] = [await aProject(db), await aProject(db)];
  for (const { slug } of [first, second]) await admin.mutate('featured.feature', { slug });
  const move = () => admin.mutate('featured.move', { slug: second.slug, to: 'down' });
  await whileOpen(database, (tx) => unfeatureProject(tx, admin, { slug: second.slug, reason }), move);
  const rows = await db
    .select({ isFeatured: sql`${project.featuredAt} is not null` })
    .from(project)
    .where(inArray(project.id, [first.id, second.id]))
    .orderBy(project.id);
  expect(rows).toEqual([{ isFeatured: true }, { isFeatured: false }]);
  expect(await move()).toMatchObject({
    error: { code: 'PROJECT_NOT_FOUND', message: 'It is not featured any more.' },
  });
});
