import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categories, sectors, stages } from '#db/vocabulary.ts';
import { type InvestorWants, investorMatch, type Raising } from './investor-match.ts';

const range = fc
  .tuple(fc.nat({ max: 5_000_000 }), fc.nat({ max: 5_000_000 }))
  .map(([a, b]) => ({ checkSizeMin: Math.min(a, b), checkSizeMax: Math.max(a, b) }));
const wants: fc.Arbitrary<InvestorWants> = fc
  .tuple(range, fc.subarray([...sectors]), fc.subarray([...stages]))
  .map(([size, sectors, stages]) => ({ ...size, sectors, stages }));
const raising: fc.Arbitrary<Raising> = fc.record({
  categories: fc.subarray([...categories], { minLength: 1, maxLength: 3 }),
  proofScore: fc.integer({ min: 0, max: 100 }),
  stage: fc.option(fc.constantFrom(...stages), { nil: undefined }),
  checkSize: fc.option(range, { nil: undefined }),
});

const investor: InvestorWants = {
  sectors: ['developer-tools', 'ai'],
  stages: ['pre-seed', 'seed'],
  checkSizeMin: 50_000,
  checkSizeMax: 250_000,
};

test('sectors count by their share, ranges by their overlap', () => {
  const project: Raising = { categories: ['developer-tools', 'finance'], proofScore: 88, stage: 'seed' };
  const checkSize = { checkSizeMin: 200_000, checkSizeMax: 300_000 };
  expect(investorMatch(investor, { ...project, checkSize })).toEqual({ sectors: 25, check: 18, proof: 22, total: 65 });
});

test('what the builder leaves out earns nothing', () => {
  expect(investorMatch(investor, { categories: ['ai'], proofScore: 0 })).toMatchObject({ sectors: 50, check: 0 });
});

test('parts stay within their maxima and add up', () => {
  fc.assert(
    fc.property(wants, raising, (investor, project) => {
      const match = investorMatch(investor, project);
      expect(match.total).toBe(match.sectors + match.check + match.proof);
      expect(match.sectors).toBeLessThanOrEqual(50);
      expect(match.check).toBeLessThanOrEqual(25);
      expect(match.proof).toBeLessThanOrEqual(25);
      expect(Math.min(match.sectors, match.check, match.proof)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a wider investor never matches less', () => {
  fc.assert(
    fc.property(wants, raising, (investor, project) => {
      const wide = { sectors, stages, checkSizeMin: 0, checkSizeMax: 5_000_000 };
      expect(investorMatch(wide, project).total).toBeGreaterThanOrEqual(investorMatch(investor, project).total);
    }),
  );
});
