import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { loaderOf } from './page-loaders.ts';

/** The procedures that a page's loader asks for; nobody answers. */
function readsOf(path: string): string[] {
  const asked: string[] = [];
  const persister = (_read: unknown, _context: unknown, { queryKey }: { queryKey: readonly unknown[] }) => {
    asked.push([queryKey[0]].flat().join('.'));
    return new Promise<never>(() => {});
  };
  loaderOf(path)?.(new QueryClient({ defaultOptions: { queries: { persister } } }));
  return asked;
}

test.each([
  ['/about', 'site.numbers'],
  ['/search', 'leaderboard.trending'],
  ['/dashboard', 'prefetch.dashboard'],
  ['/messages', 'prefetch.bootstrap'],
  ['/messages/ada', 'message.thread'],
  ['/saved', 'saved.list'],
  ['/drafts', 'project.mine'],
  ['/intros', 'intro.list'],
  ['/pipeline', 'pipeline.list'],
  ['/matches', 'investors.matches'],
  ['/reviews', 'review.queue'],
  ['/admin/people', 'admin.people'],
  ['/settings', 'account.settings'],
  ['/feedback', 'feedback.mine'],
])('%s is loaded ahead by %s', (path, read) => {
  expect(readsOf(path)).toEqual([read]);
});

test('a review is loaded ahead with its project', () => {
  expect(readsOf('/reviews/tiny-cache')).toEqual(['review.bySlug', 'project.bySlug']);
});

test('a page that reads nothing has no loader', () => {
  expect(loaderOf('/formulas')).toBeUndefined();
});
