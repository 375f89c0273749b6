import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ProjectAnswer, projectQuery } from '#app/_project/project-query.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { BadgesInStep } from './badges-in-step.ts';

const { queryKey } = projectQuery('tone');
const gold = { kind: 'gold', points: 15 } as ProjectPage['badges'][number];
/** A page by its badges, and by what frames moved since it was read. */
const aPage = (badges: ProjectPage['badges'], moved: Partial<ProjectPage> = {}): ProjectPage =>
  ({
    ...{ slug: 'tone', upCount: 0, downCount: 0, demoUrl: null, repositoryUrl: null, comments: [], badges },
    ...{ badgeCount: badges.length, validationPoints: 15 * badges.length },
    evidence: { githubConnectedAt: null, demoVerifiedAt: null, commenterCount: 0, screenshotCount: 0 },
    ...moved,
  }) as unknown as ProjectPage;

let queryClient: QueryClient;
let read: ReturnType<typeof vi.fn<() => Promise<ProjectPage>>>;
let badges: BadgesInStep;

beforeEach(() => {
  vi.useFakeTimers();
  queryClient = new QueryClient();
  read = vi.fn(async () => aPage([gold], { comments: [{}] } as Partial<ProjectPage>));
  badges = new BadgesInStep(queryClient, { slug: 'tone', read, random: () => 0.5 });
});
afterEach(() => vi.useRealTimers());

const know = (answer: ProjectAnswer) => queryClient.setQueryData(queryKey, answer);
const put = (page: ProjectPage) => know({ page });
const shown = () => queryClient.getQueryData<{ page: ProjectPage }>(queryKey)?.page;
const awarded = { badgeCount: 1, validationPoints: 15 };

test('a badge that a frame told of is read once everybody can see it, spread, and nothing else of the page is', async () => {
  put(aPage([], awarded));
  badges.check();
  badges.check();
  await vi.advanceTimersByTimeAsync(4999);
  expect(read).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(read).toHaveBeenCalledTimes(1);
  expect(shown()).toEqual(aPage([gold]));
});

test('so is one in the place of another, whose count is the same', async () => {
  put(aPage([{ ...gold, kind: 'stone', points: 5 }], awarded));
  badges.check();
  await vi.advanceTimersByTimeAsync(5000);
  expect(shown()?.badges).toEqual([gold]);
});

test.each([
  ['badges that are in step', () => put(aPage([gold, gold, gold], { validationPoints: 30 }))],
  ['a page that was never read', () => {}],
  ['a project that is not there', () => know({ nearest: [] })],
])('%s: nothing is read', async (_, begin) => {
  begin();
  badges.check();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).not.toHaveBeenCalled();
});

test('what stays out of step is not read at every frame, but anew once the figures move', async () => {
  const frame = async (moved: Partial<ProjectPage>) => {
    put(aPage(shown()?.badges ?? [], moved));
    badges.check();
    await vi.advanceTimersByTimeAsync(5000);
  };
  for (let n = 0; n < 3; n++) await frame({ badgeCount: 2, validationPoints: 30 });
  expect(read).toHaveBeenCalledTimes(1);
  await frame({ badgeCount: 3, validationPoints: 30 });
  expect(read).toHaveBeenCalledTimes(2);
});

test('what could not be read is read at the next frame', async () => {
  read.mockRejectedValueOnce(new Error('on purpose'));
  put(aPage([], awarded));
  for (const times of [1, 2]) {
    badges.check();
    await vi.advanceTimersByTimeAsync(5000);
    expect(read).toHaveBeenCalledTimes(times);
  }
  expect(shown()?.badges).toEqual([gold]);
});
