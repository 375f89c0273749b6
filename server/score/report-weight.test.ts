import { expect, test } from 'vitest';
import { hidesAtOnce, reportWeight } from './report-weight.ts';

test.each([
  [0, 0, 1],
  [3, 3, 1.43],
  [0, 3, 0.57],
  [100, 100, 1.96],
  [0, 12, 0.25],
  [0, 1000, 0.25],
])('%i right of %i weigh %f', (upheld, decided, weight) => {
  expect(reportWeight({ upheld, decided })).toBeCloseTo(weight, 2);
});

test('one more that was right never weighs less, one more that was wrong never more', () => {
  for (let decided = 0; decided < 40; decided++) {
    for (let upheld = 0; upheld <= decided; upheld++) {
      const now = reportWeight({ upheld, decided });
      expect(now).toBeGreaterThanOrEqual(0.25);
      expect(now).toBeLessThanOrEqual(2);
      expect(reportWeight({ upheld: upheld + 1, decided: decided + 1 })).toBeGreaterThanOrEqual(now);
      expect(reportWeight({ upheld, decided: decided + 1 })).toBeLessThanOrEqual(now);
    }
  }
});

test.each([
  [3, 3, true],
  [2, 4, false],
  [3, 2.9, false],
  [12, 3, true],
])('%i reports that weigh %f', (reportCount, weight, hides) => {
  expect(hidesAtOnce({ reportCount, weight })).toBe(hides);
});
