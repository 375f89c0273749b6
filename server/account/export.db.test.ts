import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account } from '#db/schema/auth.ts';
import { badge } from '#db/schema/badge.ts';
import { conversation } from '#db/schema/conversation.ts';
import { eventEntry } from '#db/schema/event.ts';
import { notification, notificationActor } from '#db/schema/notification.ts';
import { projectMember, projectSlug } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller, testApi } from '../testing/api.ts';
import { anEvent } from '../testing/builders.ts';
import { aBusyMember } from '../testing/busy-member.ts';
import { aModeratedChain, aPlace } from '../testing/chains.ts';
import { type TestDatabase, testDatabase } from '../testing/database.ts';

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

test('in the week of grace nobody is told their username by what they did with others', async () => {
  const { me, other } = await aBusyMember(database, api);
  const as = caller(api, other.cookie);
  await as.mutate('watch.set', { subject: `user:${me.username}`, state: 'watched' });
  const news = { userId: other.id, actorId: me.id, data: { username: me.username, excerpt: 'Hello' } };
  const lines = await database.db
    .insert(notification)
    .values([
      { ...news, kind: 'follow', subject: `user:${other.username}` },
      { ...news, kind: 'message', subject: 'conversation:1' },
      { ...news, kind: 'badge', subject: 'project:loom', data: { validator: me.username } },
    ])
    .returning();
  await database.db.insert(notificationActor).values(lines.map(({ id }) => ({ notificationId: id, actorId: me.id })));
  const exported = async () => JSON.stringify(await exportOf(other.cookie));
  expect((await exported()).split(me.username)).toHaveLength(8);
  await caller(api, me.cookie).mutate('account.delete', {});
  const [watches, inbox, start] = await Promise.all(
    ['watch.list', 'notification.list', 'prefetch.bootstrap'].map(async (name) => JSON.stringify(await as.query(name))),
  );
  const archive = await exported();
  for (const text of [watches, inbox, start, archive]) expect(text).not.toContain(me.username);
  const nameAfter = `deleted_${me.id.slice(-12)}`;
  expect(inbox).toContain(`/messages/${nameAfter}`);
  expect(archive).toContain(`user:${nameAfter}`);
});

test('an export holds all that is theirs, as JSON and CSV, and no key; also for who is suspended', async () => {
  const { me, other, own } = await aBusyMember(database, api);
  await database.db
    .update(user)
    .set({ suspendedUntil: new Date(Date.now() + 86_400_000), displayName: '=1+1' })
    .where(eq(user.id, me.id));
  const [hash, accountId] = ['a hash of a password', me.id];
  await database.db.insert(account).values({ userId: me.id, providerId: 'credential', accountId, password: hash });
  const theirChain = await aModeratedChain(database.db, { ownerId: other.id, moderatorId: me.id });
  const [chainId, projectId] = [theirChain.id, own.id];
  await aPlace(database.db, { chainId, projectId, submittedById: me.id, message: 'Please take it' });
  await database.db.insert(badge).values({
    ...{ projectId, validatorId: other.id, kind: 'silver', points: 5 },
    rationale: 'A reason of forty characters and somewhat more',
  });
  const happened = await anEvent(database.db);
  await database.db.insert(eventEntry).values({ eventId: happened.id, projectId, track: 'web' });
  await database.db.insert(projectSlug).values({ projectId, slug: `old-${own.slug}` });
  await database.db.insert(projectMember).values({ projectId, userId: other.id, name: 'A friend', role: 'design' });
  await aTalk(other.id, me.id);
  const response = await api('/api/account/export', { headers: { cookie: me.cookie } });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const all = strFromU8(files['prova.json'] ?? new Uint8Array());
  expect(JSON.parse(all)).toMatchObject({
    profile: [{ email: me.email, bio: 'All about me' }],
    projects: [{ slug: own.slug }, { status: 'draft' }],
    comments: [{ body: 'What I said' }],
    saved_projects: [{ note: 'My note' }],
    following: [{ username: other.username }],
    votes: [{ value: 1 }],
    former_slugs: [{ project: own.slug, slug: `old-${own.slug}` }],
    team: [{ project: own.slug, username: other.username, name: 'A friend', role: 'design' }],
    chain_submissions: [{ chain: theirChain.slug, project: own.slug, message: 'Please take it' }],
    chains_moderated: [{ chain: theirChain.slug }],
    badges_received: [{ project: own.slug, validator: other.username, kind: 'silver' }],
    event_entries: [{ event: happened.slug, project: own.slug, track: 'web' }],
    blocks: [{ username: other.username, created_at: expect.stringContaining('2026-01-01') }],
  });
  // That the other blocked them too, and when, is the other's own.
  expect(all).not.toContain('2025-01-01');
  expect((await exportOf(other.cookie)).blocks).toHaveLength(1);
  expect(strFromU8(files['comments.csv'] ?? new Uint8Array())).toMatch(
    /^id,project,parent,body,.*\n[\w-]+,[\w-]+,,What I said,/,
  );
  expect(strFromU8(files['profile.csv'] ?? new Uint8Array())).toContain("'=1+1");
  const token = decodeURIComponent(me.cookie.split('=')[1] ?? '').split('.')[0] ?? '-';
  for (const secret of [hash, token, other.email]) expect(all).not.toContain(secret);
});

/** Each has blocked the other: the second a year after the first. */
async function aTalk(first: string, second: string) {
  const [firstUserId = '', secondUserId = ''] = [first, second].toSorted();
  const at = (id: string) => new Date(id === first ? '2025-01-01' : '2026-01-01');
  const blocked = { firstBlockedAt: at(firstUserId), secondBlockedAt: at(secondUserId) };
  await database.db.insert(conversation).values({ firstUserId, secondUserId, ...blocked });
}

async function exportOf(cookie: string) {
  const response = await api('/api/account/export', { headers: { cookie } });
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return JSON.parse(strFromU8(files['prova.json'] ?? new Uint8Array()));
}
