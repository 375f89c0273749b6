import { expect, test } from 'vitest';
import { privateChainQuery } from '#app/_chain/chain-query.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { notificationsQuery } from '#app/_notification/notification-query.ts';
import { postsQuery, privatePostQuery } from '#app/_post/post-query.ts';
import { profileQuery } from '#app/_profile/profile-query.ts';
import { trpc } from '#app/_trpc/client.ts';
import { markKey } from '#app/_voice/mark-query.ts';
import { firstPageOf, keptFor } from './what-is-kept.ts';

test('public answers are kept for everybody, the bootstrap for its person, nothing else at all', () => {
  expect(keptFor(profileQuery('ada').queryKey)).toBe('everybody');
  expect(keptFor(bootstrapQuery().queryKey)).toBe('person');
  const inPrivate = [
    privateChainQuery('closed').queryKey,
    postsQuery({ slug: 'closed', isPrivate: true }, {}).queryKey,
    privatePostQuery({ slug: 'closed', post: 'first-steps' }).queryKey,
    trpc.post.privateReplies.pathKey(),
  ];
  const others = [
    ...[notificationsQuery().queryKey, markKey('seen'), ['pending-messages', 'ada'], trpc.message.thread.pathKey()],
    ...inPrivate,
  ];
  for (const queryKey of others) expect(keptFor(queryKey), JSON.stringify(queryKey)).toBe('nobody');
});

test('every public read is kept, since some page opens with it', async () => {
  const { appRouter } = await import('#server/router.ts');
  const all: [string, unknown][] = Object.entries(appRouter._def.procedures);
  const isPublic = (procedure: unknown) => (procedure as Declared)._def.meta?.publicRead !== undefined;
  const names = all.flatMap(([name, procedure]) => (isPublic(procedure) ? name : []));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => keptFor([name.split('.')]) !== 'everybody')).toEqual([]);
});

test('of a list the first page is kept', () => {
  const list = { pages: ['one', 'two'], pageParams: [undefined, 'cursor'] };
  expect(firstPageOf(list)).toEqual({ pages: ['one'], pageParams: [undefined] });
  expect(firstPageOf({ title: 'Tone' })).toEqual({ title: 'Tone' });
});

type Declared = { _def: { meta?: { publicRead?: unknown } } };
