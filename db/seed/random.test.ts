import { expect, test } from 'vitest';
import { Random } from './random.ts';

const draws = (random: Random) => Array.from({ length: 1000 }, () => random.bits());

test('a seed and a label give one sequence', () => {
  expect(draws(new Random(1, 'a'))).toEqual(draws(new Random(1, 'a')));
  expect(draws(new Random(1, 'a'))).not.toEqual(draws(new Random(1, 'b')));
  expect(draws(new Random(1, 'a'))).not.toEqual(draws(new Random(2, 'a')));
});

test('fractions are even, spreads have the mean 1', () => {
  const random = new Random(3);
  const mean = (next: () => number) => Array.from({ length: 20_000 }, next).reduce((sum, x) => sum + x, 0) / 20_000;
  expect(mean(() => random.fraction())).toBeCloseTo(0.5, 1);
  expect(mean(() => random.spread())).toBeCloseTo(1, 1);
});

test('indexes are different, in range and as allowed', () => {
  const found = new Random(4).indexes(30, 50, { skew: 2, allowed: (index) => index % 5 !== 0 });
  expect(new Set(found).size).toBe(found.length);
  expect(found.every((index) => index >= 0 && index < 50 && index % 5 !== 0)).toBe(true);
});

test('ids carry their instant', () => {
  const at = Date.UTC(2025, 5, 1);
  const id = new Random(5).id(at);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
