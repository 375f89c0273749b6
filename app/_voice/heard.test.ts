import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rememberVersion, writtenVersion } from '#app/_trpc/own-version.ts';
import type { LiveProject } from '#server/project/live-project.output.ts';
import { ownWritesOf } from './own-writes.ts';
import { Stance } from './stance.ts';

const mark = { slug: 'tone', vote: 0, saved: false, note: '', isOwn: false };
const standing = (upCount: number): LiveProject => ({
  ...{ upCount, downCount: 0, netVotes: upCount, commentCount: 0, saveCount: 0, viewCount: 0, shareCount: 0 },
  ...{ badgeCount: 0, badgeKinds: [], introRequestCount: 0, proofScore: 1 },
  ...{ verificationPoints: 0, communityPoints: 0, validationPoints: 0, qualityPoints: 0 },
});
const card = (upCount: number) => ({ slug: 'tone', tagline: 't', title: 'Tone', ...standing(upCount) });

let queryClient: QueryClient;
let stance: Stance;
let answer: (upCount: number) => Promise<void>;
let refuse: () => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers();
  queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queryClient.setQueryData(['page'], card(5));
  stance = new Stance(queryClient, 'tone', {
    vote: (_, { value }) =>
      new Promise((resolve, reject) => {
        answer = async (upCount) => {
          rememberVersion(new Headers({ 'x-prova-version': `${writtenVersion() + 10}` }));
          resolve({ value, standing: standing(upCount) });
          await vi.advanceTimersByTimeAsync(0);
        };
        refuse = async () => {
          reject(new Error('on purpose'));
          await vi.advanceTimersByTimeAsync(0);
        };
      }),
    save: () => Promise.reject(new Error('not asked for')),
  });
});
afterEach(() => vi.useRealTimers());

const shown = () => queryClient.getQueryData<LiveProject>(['page'])?.upCount;
const vote = async () => {
  void stance.begin(card(shown() ?? 0), mark).vote.want(1);
  await vi.advanceTimersByTimeAsync(0);
};

test('what everybody is told shows in every copy, and a copy that has it stays the same object', () => {
  queryClient.setQueryData(['list'], [card(5), { ...card(5), slug: 'other' }]);
  stance.hear(standing(6), writtenVersion() + 1);
  expect(shown()).toBe(6);
  expect(queryClient.getQueryData(['list'])).toMatchObject([{ upCount: 6 }, { upCount: 5 }]);
  const before = queryClient.getQueryData(['page']);
  stance.hear(standing(6), writtenVersion() + 2);
  expect(queryClient.getQueryData(['page'])).toBe(before);
});

test('it shows in whatever lists hold the project beside other things', () => {
  const pages = [{ items: [{ project: card(5), note: 'For winter' }], nextCursor: null }];
  queryClient.setQueryData(['saved'], { pages, pageParams: [undefined] });
  queryClient.setQueryData(['chain'], { name: 'Tools', pinned: [card(5)], projects: [{ ...card(5), slug: 'other' }] });
  stance.hear(standing(6), writtenVersion() + 1);
  expect(queryClient.getQueryData(['saved'])).toMatchObject({
    pages: [{ items: [{ project: { upCount: 6 }, note: 'For winter' }] }],
  });
  expect(queryClient.getQueryData(['chain'])).toMatchObject({ pinned: [{ upCount: 6 }], projects: [{ upCount: 5 }] });
});

test('an own vote that is on its way is not overwritten by what was told meanwhile', async () => {
  await vote();
  expect(shown()).toBe(6);
  stance.hear(standing(5), writtenVersion() + 1);
  expect(shown()).toBe(6);
  stance.hear(standing(6), writtenVersion() + 10);
  expect(shown()).toBe(6);
  await answer(6);
  expect(shown()).toBe(6);
});

test('what is newer than the answer shows once that is there, and what is older never does', async () => {
  await vote();
  stance.hear(standing(9), writtenVersion() + 50);
  expect(shown()).toBe(6);
  await answer(6);
  expect(shown()).toBe(9);
  stance.hear(standing(5), writtenVersion() - 1);
  expect(shown()).toBe(9);
});

test('what was told while a vote failed is not lost', async () => {
  await vote();
  stance.hear(standing(8), writtenVersion() + 1);
  await refuse();
  expect(shown()).toBe(8);
});

test('a read that does not know of it yet shows no less, and later ones are left alone', async () => {
  stance.hear(standing(7), writtenVersion() + 1);
  const read = (upCount: number) =>
    queryClient.fetchQuery({ queryKey: ['page'], queryFn: async () => card(upCount), staleTime: 0 });
  await vi.advanceTimersByTimeAsync(1000);
  await read(5);
  expect(shown()).toBe(7);
  await vi.advanceTimersByTimeAsync(2000);
  await read(4);
  expect(shown()).toBe(4);
  expect(ownWritesOf(queryClient).size).toBe(0);
});
