import { expect, test } from 'vitest';
import { isPublicPage } from './public-page.ts';

test('what everybody sees alike is a public page, what is somebody’s own is none', () => {
  for (const path of [
    '/',
    '/leaderboard',
    '/projects/tiny-cache',
    '/projects/tone/badges/ada',
    '/users/ada',
    '/investors',
  ])
    expect(isPublicPage(path), path).toBe(true);
  for (const path of [
    '/messages',
    '/messages/ada',
    '/investors/apply',
    '/settings',
    '/saved',
    '/dashboard',
    '/admin/people',
    '/projects/tone/edit',
    '/offline',
  ])
    expect(isPublicPage(path), path).toBe(false);
});
