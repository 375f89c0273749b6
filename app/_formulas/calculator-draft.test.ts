import { expect, test } from 'vitest';
import { factsOf, pointsOf, startingDraft } from './calculator-draft.ts';

test('what is typed wrongly counts as none', () => {
  const facts = factsOf({ ...startingDraft, upCount: '', downCount: '-3', commenterCount: 'x', badgePoints: '-10' });
  expect(facts).toMatchObject({ upCount: 0, downCount: 0, commenterCount: 0, badgePoints: -10 });
});

test('the parts are those of a card and come to the score', () => {
  const points = pointsOf(factsOf({ ...startingDraft, upCount: '0', downCount: '0', commenterCount: '4' }));
  expect(points).toEqual({
    verificationPoints: 5,
    communityPoints: 2,
    validationPoints: 5,
    qualityPoints: 15,
    proofScore: 27,
  });
});
