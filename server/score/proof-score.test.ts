import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BadgeKind, badgePoints } from '#db/vocabulary.ts';
import {
  evidence,
  type ProofFacts,
  type ProofPart,
  proofMaxima,
  proofScore,
  raises,
  withVotes,
} from './proof-score.ts';

const bare: ProofFacts = {
  emailVerified: false,
  githubConnected: false,
  demoVerified: false,
  upCount: 0,
  downCount: 0,
  commenterCount: 0,
  badgePoints: 0,
  hasDemo: false,
  hasRepository: false,
  screenshotCount: 0,
  descriptionLength: 0,
};

const count = fc.nat({ max: 1_000_000 });
const anyFacts: fc.Arbitrary<ProofFacts> = fc.record({
  emailVerified: fc.boolean(),
  githubConnected: fc.boolean(),
  demoVerified: fc.boolean(),
  upCount: count,
  downCount: count,
  commenterCount: count,
  badgePoints: fc.integer({ min: -200, max: 400 }),
  hasDemo: fc.boolean(),
  hasRepository: fc.boolean(),
  screenshotCount: fc.nat({ max: 8 }),
  descriptionLength: fc.nat({ max: 10_000 }),
});

const parts = Object.keys(proofMaxima) as ProofPart[];

test('an empty project scores nothing, a full one a hundred less what votes leave in doubt', () => {
  expect(proofScore(bare)).toEqual({ verification: 0, community: 0, validation: 0, quality: 0, total: 0 });
  const full = { emailVerified: true, githubConnected: true, demoVerified: true, hasDemo: true, hasRepository: true };
  const facts = { ...bare, ...full, screenshotCount: 1, descriptionLength: 200, badgePoints: 30, commenterCount: 20 };
  expect(proofScore({ ...facts, upCount: 412, downCount: 9 }).community).toBe(29.4);
  expect(proofScore({ ...facts, upCount: 1_000_000 }).total).toBe(100);
});

test('one vote is worth less than eight points, not twenty', () => {
  expect(proofScore({ ...bare, upCount: 1 }).community).toBe(7.6);
});

test('badges add up between 0 and 30', () => {
  expect(proofScore({ ...bare, badgePoints: -10 }).validation).toBe(0);
  expect(proofScore({ ...bare, badgePoints: 25 }).validation).toBe(25);
  expect(proofScore({ ...bare, badgePoints: 45 }).validation).toBe(30);
});

test('with other votes a score is that of the project with these votes', () => {
  fc.assert(
    fc.property(anyFacts, count, count, (from, upCount, downCount) => {
      const { community, total } = proofScore({ ...from, upCount, downCount });
      expect(withVotes(proofScore(from), { from, to: { upCount, downCount } })).toEqual({ community, total });
    }),
  );
});

test('parts stay within their maxima, have one decimal and add up to the total', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const score = proofScore(facts);
      for (const part of parts) {
        expect(score[part]).toBeGreaterThanOrEqual(0);
        expect(score[part]).toBeLessThanOrEqual(proofMaxima[part]);
        expect(Number(score[part].toFixed(1))).toBe(score[part]);
        const points = evidence(facts).filter((item) => item.part === part);
        expect(points.reduce((sum, item) => sum + item.points, 0)).toBeCloseTo(score[part], 6);
      }
      const sum = parts.reduce((sum, part) => sum + score[part], 0);
      expect(score.total).toBe(Number(sum.toFixed(1)));
    }),
  );
});

test('more evidence never lowers the score', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (a, b) => {
      const more: ProofFacts = {
        emailVerified: a.emailVerified || b.emailVerified,
        githubConnected: a.githubConnected || b.githubConnected,
        demoVerified: a.demoVerified || b.demoVerified,
        upCount: a.upCount + b.upCount,
        downCount: Math.max(0, a.downCount - b.downCount),
        commenterCount: a.commenterCount + b.commenterCount,
        badgePoints: Math.max(a.badgePoints, b.badgePoints),
        hasDemo: a.hasDemo || b.hasDemo,
        hasRepository: a.hasRepository || b.hasRepository,
        screenshotCount: a.screenshotCount + b.screenshotCount,
        descriptionLength: a.descriptionLength + b.descriptionLength,
      };
      expect(proofScore(more).total).toBeGreaterThanOrEqual(proofScore(a).total);
    }),
  );
});

test('doing what would raise it raises the part by exactly the points promised', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const raise of raises(facts)) {
        const after = proofScore(done(facts, raise.what, raise));
        expect(after[raise.part] - proofScore(facts)[raise.part]).toBeCloseTo(raise.points, 6);
      }
    }),
  );
});

test('names the least badge that gives the most', () => {
  const badge = (sum: number) => raises({ ...bare, badgePoints: sum }).find((raise) => raise.what === 'badges');
  expect(badge(0)).toMatchObject({ badge: 'platinum', points: 20 });
  expect(badge(20)).toMatchObject({ badge: 'silver', points: 10 });
  expect(badge(-10)).toMatchObject({ badge: 'platinum', points: 10 });
  expect(badge(30)).toBeUndefined();
});

test('names the comments that are still worth writing', () => {
  const raise = raises({ ...bare, commenterCount: 17 }).find(({ what }) => what === 'commenters');
  expect(raise).toEqual({ part: 'community', what: 'commenters', points: 1.5, count: 3 });
});

function done(facts: ProofFacts, what: string, raise: { count: number; badge?: BadgeKind }): ProofFacts {
  const { count, badge } = raise;
  const change: Record<string, Partial<ProofFacts>> = {
    email: { emailVerified: true },
    github: { githubConnected: true },
    'demo-control': { demoVerified: true },
    votes: { upCount: facts.upCount + count },
    commenters: { commenterCount: facts.commenterCount + count },
    badges: { badgePoints: facts.badgePoints + (badge ? badgePoints[badge] : 0) },
    demo: { hasDemo: true },
    repository: { hasRepository: true },
    screenshot: { screenshotCount: facts.screenshotCount + 1 },
    description: { descriptionLength: facts.descriptionLength + count },
  };
  return { ...facts, ...change[what] };
}
