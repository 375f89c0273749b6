import { describedFrom, type ProofFacts, proofScore } from '#server/score/proof-score.ts';

/** The calculator's fields; numbers as they were typed. */
export type Draft = Record<'upCount' | 'downCount' | 'commenterCount' | 'badgePoints', string> &
  Record<
    | 'emailVerified'
    | 'githubConnected'
    | 'demoVerified'
    | 'hasDemo'
    | 'hasRepository'
    | 'hasScreenshot'
    | 'isDescribed',
    boolean
  >;

export const descriptionLengths = { none: 0, enough: describedFrom };

export const startingDraft: Draft = {
  upCount: '10',
  downCount: '1',
  commenterCount: '3',
  badgePoints: '5',
  emailVerified: true,
  githubConnected: false,
  demoVerified: false,
  hasDemo: true,
  hasRepository: true,
  hasScreenshot: false,
  isDescribed: true,
};

/** What is no whole number, or below none, counts as none. */
export function factsOf(draft: Draft): ProofFacts {
  const { upCount, downCount, commenterCount, badgePoints, hasScreenshot, isDescribed, ...boxes } = draft;
  return {
    ...boxes,
    upCount: Math.max(0, whole(upCount)),
    downCount: Math.max(0, whole(downCount)),
    commenterCount: Math.max(0, whole(commenterCount)),
    badgePoints: whole(badgePoints),
    screenshotCount: hasScreenshot ? 1 : 0,
    descriptionLength: isDescribed ? descriptionLengths.enough : descriptionLengths.none,
  };
}

/** The score as cards carry it. */
export function pointsOf(facts: ProofFacts) {
  const { verification, community, validation, quality, total } = proofScore(facts);
  return {
    verificationPoints: verification,
    communityPoints: community,
    validationPoints: validation,
    qualityPoints: quality,
    proofScore: total,
  };
}

const whole = (text: string): number => Math.trunc(Number(text)) || 0;
