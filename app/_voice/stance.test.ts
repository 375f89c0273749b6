import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showPending } from '#app/_comment/comment-writes.ts';
import { Waiting } from '#app/_outbox/waiting.ts';
import { ownWritesOf } from './own-writes.ts';
import { Stance, type VoteValue } from './stance.ts';
import { VoteWorld } from './testing/vote-world.ts';

const value = fc.constantFrom<VoteValue>(-1, 0, 1);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('want' as const), value }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), which: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('arrive' as const), which: fc.nat(2), age: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apply' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse' as const) }) },
);

test('every copy shows the own vote at once and for good, in whatever order answers arrive', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const world = await VoteWorld.create();
      for (const one of steps) {
        await world.take(one);
        expect(world.shown()).toEqual(world.expected());
      }
      await world.finish();
      expect(world.shown()).toEqual(world.truth());
      expect(world.laidOver).toBe(0);
      expect(world.overlaps).toBe(0);
    }),
    { numRuns: 400 },
  );
});

test('when others vote too and answers are lost, fresh reads show what is true', async () => {
  const others = fc.record({ do: fc.constant('others' as const) });
  const lose = fc.record({ do: fc.constant('lose' as const) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(step, others, lose), { maxLength: 40 }), async (steps) => {
      const world = await VoteWorld.create();
      for (const one of steps) await world.take(one);
      await world.finish();
      expect(world.shown()).toEqual(world.truth());
      expect(world.laidOver).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test('the pages of a list that is being read on keep the vote cast meanwhile', async () => {
  const queryClient = new QueryClient();
  const card = { slug: 'tone', tagline: 't', proofScore: 1, upCount: 1, downCount: 0, netVotes: 1 };
  let readOn = () => {};
  const pages = [
    () => Promise.resolve({ items: [card], next: 1 }),
    () => new Promise<{ items: object[]; next: number }>((resolve) => (readOn = () => resolve({ items: [], next: 2 }))),
  ];
  const options = {
    queryKey: ['feed'],
    queryFn: ({ pageParam }: { pageParam: number }) =>
      pages[pageParam]?.() ?? Promise.reject(new Error('no such page')),
    initialPageParam: 0,
    getNextPageParam: ({ next }: { next: number }) => next,
  };
  await queryClient.fetchInfiniteQuery(options);
  const { InfiniteQueryObserver } = await import('@tanstack/react-query');
  const observer = new InfiniteQueryObserver(queryClient, { ...options, staleTime: Number.POSITIVE_INFINITY });
  const stop = observer.subscribe(() => {});
  const next = observer.fetchNextPage();
  const stance = new Stance(queryClient, 'tone', {
    vote: async (_, { value }) => ({ value, standing: { ...standing, upCount: 2, netVotes: 2 } }),
    save: () => Promise.reject(new Error('not asked for')),
  });
  await stance.begin(card, { slug: 'tone', vote: 0, saved: false, note: '', isOwn: false }).vote.want(1);
  readOn();
  await next;
  const data = queryClient.getQueryData<{ pages: { items: object[] }[] }>(['feed']);
  expect(data?.pages).toMatchObject([{ items: [{ upCount: 2, netVotes: 2 }] }, { items: [] }]);
  expect(ownWritesOf(queryClient).size).toBe(0);
  stop();
});

test('a vote and a save of one project go one after the other, and neither undoes the other', async () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(['page'], {
    ...{ slug: 'tone', tagline: 't', proofScore: 1, title: 'tone' },
    ...{ upCount: 1, downCount: 0, netVotes: 1, saveCount: 5 },
  });
  const asked: string[] = [];
  const stance = new Stance(queryClient, 'tone', {
    vote: async (_, { value }) => {
      asked.push(`vote ${value}`);
      return { value, standing: { ...standing, upCount: 2, netVotes: 2, saveCount: 5 } };
    },
    save: async (_, { value: note }) => {
      asked.push(`save ${note}`);
      return { saved: true, note: note ?? '', standing: { ...standing, upCount: 2, netVotes: 2, saveCount: 6 } };
    },
  });
  const mark = { slug: 'tone', vote: 0, saved: false, note: '', isOwn: false };
  stance.begin({ upCount: 1, downCount: 0, saveCount: 5 }, mark);
  const both = [stance.vote.want(1), stance.saved.want('later')];
  expect(queryClient.getQueryData(['page'])).toMatchObject({ upCount: 2, netVotes: 2, saveCount: 6, title: 'tone' });
  await Promise.all(both);
  expect(asked).toEqual(['vote 1', 'save later']);
  expect(queryClient.getQueryData(['page'])).toMatchObject({ upCount: 2, saveCount: 6, title: 'tone' });
});

test('of a page that it was seen on a waiting vote takes the counts alone: what else is shown there stays', () => {
  const queryClient = new QueryClient();
  const page = { slug: 'tone', tagline: 't', proofScore: 1, upCount: 1, downCount: 0, netVotes: 1, comments: [] };
  queryClient.setQueryData(['page'], page);
  const refuse = () => Promise.reject(new Error('not asked for'));
  const stance = new Stance(queryClient, 'tone', { vote: refuse, save: refuse });
  stance.awaitVote({ value: 1, from: 0 }, page);
  stance.awaitSave({ value: '', from: null }, page);
  showPending(queryClient, 'a', {
    comment: { slug: 'tone', parentId: null, depth: 1, body: 'b', author: null },
    at: 0,
  });
  stance.voteArrived({ value: 1, standing: { ...standing, upCount: 2, netVotes: 2 } });
  expect(queryClient.getQueryData(['page'])).toMatchObject({ upCount: 2, comments: [{ id: 'a', body: 'b' }] });
});

test('while a vote waits the points are those that the shown votes make, and as they were once it is taken back', async () => {
  const queryClient = new QueryClient();
  const page = {
    slug: 'tone',
    tagline: 't',
    ...standing,
    communityPoints: 0.5,
    validationPoints: 15,
    proofScore: 15.5,
  };
  queryClient.setQueryData(['page'], page);
  const stance = new Stance(queryClient, 'tone', {
    vote: (_, { value }) => Promise.reject(new Waiting(value === 0)),
    save: () => Promise.reject(new Error('not asked for')),
  });
  await stance.begin(page, { slug: 'tone', vote: 0, saved: false, note: '', isOwn: false }).vote.want(1);
  const moved = { upCount: 1, communityPoints: 8.1, validationPoints: 15, proofScore: 23.1 };
  expect(queryClient.getQueryData(['page'])).toMatchObject(moved);
  await stance.vote.want(0);
  expect(queryClient.getQueryData(['page'])).toEqual(page);
});

test('a note shows at once in the list of what is saved too, and is there as it was where it fails', async () => {
  const queryClient = new QueryClient();
  const project = { slug: 'tone', tagline: 't', proofScore: 1, upCount: 1, downCount: 0 };
  const noteOf = (slug: string) =>
    queryClient
      .getQueryData<{ items: { project: { slug: string }; note: string }[] }>(['saved'])
      ?.items.find((item) => item.project.slug === slug)?.note;
  const item = { project, note: 'old', savedAt: '2026-07-01T00:00:00.000Z' };
  queryClient.setQueryData(['saved'], { items: [item, { ...item, project: { ...project, slug: 'other' } }] });
  let isRefused = true;
  const stance = new Stance(queryClient, 'tone', {
    vote: () => Promise.reject(new Error('not asked for')),
    save: async (_, { value }) => {
      if (isRefused) throw new Error('on purpose');
      return { saved: true, note: value ?? '', standing };
    },
  });
  stance.begin(project, { slug: 'tone', vote: 0, saved: true, note: 'old', isOwn: false });
  const refused = stance.saved.want('new');
  expect([noteOf('tone'), noteOf('other')]).toEqual(['new', 'old']);
  await refused;
  expect(noteOf('tone')).toBe('old');
  isRefused = false;
  await stance.saved.want('new');
  expect([noteOf('tone'), noteOf('other')]).toEqual(['new', 'old']);
});

const standing = {
  ...{ upCount: 0, downCount: 0, netVotes: 0, commentCount: 0, saveCount: 0, proofScore: 1 },
  ...{ verificationPoints: 0, communityPoints: 0, validationPoints: 0, qualityPoints: 0 },
};
