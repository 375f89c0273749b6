import { type ProofPart, proofMaxima } from '#server/score/proof-score.ts';

/** Points as a card carries them. */
export type Points = {
  verificationPoints: number;
  communityPoints: number;
  validationPoints: number;
  qualityPoints: number;
  proofScore: number;
};

export const proofParts = Object.keys(proofMaxima) as ProofPart[];

export const pointsOf = {
  verification: 'verificationPoints',
  community: 'communityPoints',
  validation: 'validationPoints',
  quality: 'qualityPoints',
} as const satisfies Record<ProofPart, keyof Points>;

/** 0..1 */
export function shareOf(points: Points, part: ProofPart): number {
  return points[pointsOf[part]] / proofMaxima[part];
}

/**
 * The dashes of a circle that starts at twelve o'clock, half a gap turned back: each part's arc as far as it was earned.
 * @param share of a part that was earned, 0..1
 */
export function dashes(gap: number, share: (part: ProofPart) => number): number[] {
  return proofParts.flatMap((part) => {
    const length = oneDecimal((proofMaxima[part] - gap) * share(part));
    return [length, oneDecimal(proofMaxima[part] - length)];
  });
}

function oneDecimal(value: number): number {
  return Number(value.toFixed(1));
}
