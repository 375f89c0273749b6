import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { ownProjectsQuery } from '#app/_drafts/own-projects-query.ts';
import { notificationsQuery } from '#app/_notification/notification-query.ts';
import { profileQuery } from '#app/_profile/profile-query.ts';
import { markKey } from '#app/_voice/mark-query.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { bootstrapQuery } from './bootstrap-query.ts';
import { seed } from './seed.ts';

test('a visitor’s document answers who is here, and nothing else', () => {
  const queryClient = new QueryClient();
  seed(queryClient, { bootstrap: null, profile: null });
  expect(queryClient.getQueryCache().getAll()).toHaveLength(1);
  expect(queryClient.getQueryData(bootstrapQuery().queryKey)).toBeNull();
});

test('a member’s fills inbox, own projects, own profile and marks', () => {
  const queryClient = new QueryClient();
  const bootstrap = start([project('old', '2026-01-01'), project('new', '2026-02-01')]);
  const profile = { username: 'ada' } as ProfilePage;
  seed(queryClient, { bootstrap, profile });
  expect(queryClient.getQueryData(notificationsQuery().queryKey)?.pages).toEqual([
    { items: bootstrap.notifications, nextCursor: 'more' },
  ]);
  const own = queryClient.getQueryData(ownProjectsQuery().queryKey)?.items;
  expect(own?.map(({ slug }) => slug)).toEqual(['new', 'old']);
  expect(queryClient.getQueryData(profileQuery('ada').queryKey)).toBe(profile);
  expect(queryClient.getQueryData(markKey('seen'))).toBe(bootstrap.marks[0]);
});

test('own projects that may go on are left to be read', () => {
  const queryClient = new QueryClient();
  const ten = Array.from({ length: 10 }, (_, n) => project(`number-${n}`, '2026-01-01'));
  seed(queryClient, { bootstrap: start(ten), profile: null });
  expect(queryClient.getQueryData(ownProjectsQuery().queryKey)).toBeUndefined();
});

const project = (slug: string, updatedAt: string) => ({ slug, updatedAt }) as Bootstrap['projects'][number];

const start = (projects: Bootstrap['projects']) =>
  ({
    me: { username: 'ada' },
    projects,
    notifications: [{ id: 'one' }],
    notificationsCursor: 'more',
    marks: [{ slug: 'seen', vote: 1, saved: false, note: '', isOwn: false }],
  }) as unknown as Bootstrap;
