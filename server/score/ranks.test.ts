import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainRank, hotRank, karma, trendingRank } from './ranks.ts';

const epoch = new Date('2024-01-01T00:00:00Z');
const net = fc.integer({ min: -100_000, max: 100_000 });
const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const instant = fc.date({ min: epoch, max: new Date('2040-01-01'), noInvalidDate: true });

test('known values', () => {
  expect(trendingRank({ netVotes: 0, publishedAt: epoch, proofScore: 0 })).toBe(0);
  expect(trendingRank({ netVotes: 1000, publishedAt: epoch, proofScore: 100 })).toBeCloseTo(3.5, 10);
  expect(trendingRank({ netVotes: -100, publishedAt: epoch, proofScore: 0 })).toBe(-2);
  expect(karma({ projectVotes: 7, commentVotes: -2, badgePoints: 15 })).toBe(20);
  expect(chainRank({ projectCount: 10, followerCount: 10, recentPostCount: 10 })).toBe(10);
});

test('ten times the votes weigh as much as twelve and a half hours', () => {
  const later = new Date(epoch.getTime() + 12.5 * 3_600_000);
  expect(trendingRank({ netVotes: 10, publishedAt: epoch, proofScore: 0 })).toBeCloseTo(
    trendingRank({ netVotes: 1, publishedAt: later, proofScore: 0 }),
    10,
  );
});

test('trending never falls with votes, score or a later date', () => {
  fc.assert(
    fc.property(net, instant, score, (netVotes, publishedAt, proofScore) => {
      const rank = trendingRank({ netVotes, publishedAt, proofScore });
      expect(trendingRank({ netVotes: netVotes + 1, publishedAt, proofScore })).toBeGreaterThanOrEqual(rank);
      expect(trendingRank({ netVotes, publishedAt, proofScore: proofScore + 1 })).toBeGreaterThan(rank);
      const later = new Date(publishedAt.getTime() + 60_000);
      expect(trendingRank({ netVotes, publishedAt: later, proofScore })).toBeGreaterThan(rank);
    }),
  );
});

test('a post is hot by reactions and replies alike', () => {
  const at = { createdAt: epoch };
  expect(hotRank({ reactionCount: 10, replyCount: 0, ...at })).toBe(1);
  expect(hotRank({ reactionCount: 4, replyCount: 6, ...at })).toBe(1);
});
