import { type BadgeKind, badgeKinds, badgePoints } from '#db/vocabulary.ts';
import { wilsonLowerBound } from './wilson.ts';

/** What a project's proof score is made of. */
export type ProofFacts = {
  emailVerified: boolean;
  githubConnected: boolean;
  demoVerified: boolean;
  upCount: number;
  downCount: number;
  /** Distinct commenters other than the owner. */
  commenterCount: number;
  /** Sum of the points of the badges that stand; may be below zero. */
  badgePoints: number;
  hasDemo: boolean;
  hasRepository: boolean;
  screenshotCount: number;
  /** Characters. */
  descriptionLength: number;
};

export const proofMaxima = { verification: 20, community: 30, validation: 30, quality: 20 } as const;
export type ProofPart = keyof typeof proofMaxima;
export type ProofScore = Record<ProofPart | 'total', number>;

export const describedFrom = 200;
const votesMax = 20;
const commenterMax = 10;
const perCommenter = 0.5;

/** The four parts and their total, 0..100, each rounded to the one decimal that is stored. */
export function proofScore(facts: ProofFacts): ProofScore {
  const sum = (part: ProofPart) => {
    const points = evidence(facts).reduce((sum, item) => (item.part === part ? sum + item.points : sum), 0);
    return oneDecimal(points);
  };
  const parts = {
    verification: sum('verification'),
    community: sum('community'),
    validation: sum('validation'),
    quality: sum('quality'),
  };
  const total = oneDecimal(parts.verification + parts.community + parts.validation + parts.quality);
  return { ...parts, total };
}

type Votes = Pick<ProofFacts, 'upCount' | 'downCount'>;

/** The community part and the total once other votes stand than those they were made of. */
export function withVotes(
  { community, total }: Pick<ProofScore, 'community' | 'total'>,
  { from, to }: { from: Votes; to: Votes },
): Pick<ProofScore, 'community' | 'total'> {
  const more = votePoints(to) - votePoints(from);
  return { community: oneDecimal(community + more), total: oneDecimal(total + more) };
}

export type Evidence = { part: ProofPart; what: ProofFact; points: number; max: number };
export type ProofFact =
  | 'email'
  | 'github'
  | 'demo-control'
  | 'votes'
  | 'commenters'
  | 'badges'
  | 'demo'
  | 'repository'
  | 'screenshot'
  | 'description';

/** Every source of points in the order the parts are shown: what it gives now and what it could give at most. */
export function evidence(facts: ProofFacts): Evidence[] {
  const votes = votePoints(facts);
  const commenters = Math.min(commenterMax, perCommenter * facts.commenterCount);
  return [
    { part: 'verification', what: 'email', ...given(facts.emailVerified, 5) },
    { part: 'verification', what: 'github', ...given(facts.githubConnected, 5) },
    { part: 'verification', what: 'demo-control', ...given(facts.demoVerified, 10) },
    { part: 'community', what: 'votes', points: votes, max: votesMax },
    { part: 'community', what: 'commenters', points: commenters, max: commenterMax },
    { part: 'validation', what: 'badges', points: validation(facts.badgePoints), max: proofMaxima.validation },
    { part: 'quality', what: 'demo', ...given(facts.hasDemo, 5) },
    { part: 'quality', what: 'repository', ...given(facts.hasRepository, 5) },
    { part: 'quality', what: 'screenshot', ...given(facts.screenshotCount > 0, 5) },
    { part: 'quality', what: 'description', ...given(facts.descriptionLength >= describedFrom, 5) },
  ];
}

export type Raise = {
  part: ProofPart;
  what: ProofFact;
  /** How much the part would rise. */
  points: number;
  /** How many it takes: votes, commenters, badges, characters; 1 for what is done or not. */
  count: number;
  /** The least kind of badge that gives these points. */
  badge?: BadgeKind;
};

/** Up votes that 'what would raise it' reckons with. */
const votesAhead = 10;

/** What would raise the score, each by itself, in the order of `evidence`; nothing where a part is full. */
export function raises(facts: ProofFacts): Raise[] {
  return evidence(facts)
    .map(({ part, what, points, max }): Raise => {
      if (what === 'votes') {
        const more = votePoints({ ...facts, upCount: facts.upCount + votesAhead });
        return { part, what, points: oneDecimal(more - points), count: votesAhead };
      }
      if (what === 'commenters') {
        return { part, what, points: max - points, count: Math.ceil((max - points) / perCommenter) };
      }
      if (what === 'badges') return { part, what, count: 1, ...bestBadge(facts.badgePoints) };
      const count = what === 'description' ? Math.max(0, describedFrom - facts.descriptionLength) : 1;
      return { part, what, points: max - points, count };
    })
    .filter((raise) => raise.points > 0);
}

function votePoints({ upCount, downCount }: Votes): number {
  return oneDecimal(votesMax * wilsonLowerBound(upCount, downCount));
}

function given(holds: boolean, max: number): { points: number; max: number } {
  return { points: holds ? max : 0, max };
}

function validation(sum: number): number {
  return Math.max(0, Math.min(proofMaxima.validation, sum));
}

/** The badge that adds most, and of those the least. */
function bestBadge(sum: number): { points: number; badge: BadgeKind } {
  return badgeKinds
    .map((badge) => ({ badge, points: validation(sum + badgePoints[badge]) - validation(sum) }))
    .reduce((best, next) => (next.points > best.points ? next : best));
}

/** Rounded half up, the precision in which points are stored and shown. */
function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
