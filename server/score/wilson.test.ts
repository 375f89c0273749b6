import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonLowerBound } from './wilson.ts';

const votes = fc.nat({ max: 1_000_000 });

test('known values', () => {
  expect(wilsonLowerBound(0, 0)).toBe(0);
  expect(wilsonLowerBound(1, 0)).toBeCloseTo(0.3784, 4);
  expect(wilsonLowerBound(412, 9)).toBeCloseTo(0.9676, 4);
});

test('lies between zero and the share of up votes', () => {
  fc.assert(
    fc.property(votes, votes, (up, down) => {
      const bound = wilsonLowerBound(up, down);
      expect(bound).toBeGreaterThanOrEqual(0);
      expect(bound).toBeLessThanOrEqual(up + down === 0 ? 0 : up / (up + down) + 1e-12);
    }),
  );
});

test('rises with an up vote, falls with a down vote', () => {
  fc.assert(
    fc.property(votes, votes, (up, down) => {
      expect(wilsonLowerBound(up + 1, down)).toBeGreaterThan(wilsonLowerBound(up, down));
      expect(wilsonLowerBound(up, down + 1)).toBeLessThanOrEqual(wilsonLowerBound(up, down) + 1e-12);
    }),
  );
});

test('the same share is worth more when more have voted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat({ max: 1000 }), (up, down) => {
      expect(wilsonLowerBound(2 * up, 2 * down)).toBeGreaterThan(wilsonLowerBound(up, down));
    }),
  );
});
