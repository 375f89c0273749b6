import { expect, test } from 'vitest';
import { someEntry } from '../testing/content.ts';
import { InvestorEntry } from './investor-profile.input.ts';

test('what a public entry lacks is asked for in whole sentences', () => {
  const lacking = someEntry({ isPublic: true, thesis: '', sectors: [], stages: [], checkSizeMin: 0, checkSizeMax: 0 });
  expect(InvestorEntry.safeParse(lacking).error?.issues.map(({ message }) => message)).toEqual([
    'Write a thesis for a public entry.',
    'Choose at least one sector for a public entry.',
    'Choose at least one stage for a public entry.',
    'Enter a check size above 0 for a public entry.',
  ]);
  const tooMuch = InvestorEntry.safeParse(someEntry({ checkSizeMax: 2e12 })).error?.issues;
  expect(tooMuch?.map(({ message }) => message)).toEqual(['must be 1,000,000,000,000 at most']);
});
