import type { ProjectPage } from '#server/project/project.output.ts';
import type { ProofFacts } from '#server/score/proof-score.ts';

/** What the score is made of, as the page's read tells it. */
export function factsOf(page: ProjectPage): ProofFacts {
  const { evidence } = page;
  return {
    emailVerified: evidence.emailVerified,
    githubConnected: evidence.githubConnectedAt !== null,
    demoVerified: evidence.demoVerifiedAt !== null,
    upCount: page.upCount,
    downCount: page.downCount,
    commenterCount: evidence.commenterCount,
    badgePoints: page.badges.reduce((sum, badge) => sum + badge.points, 0),
    hasDemo: page.demoUrl !== null,
    hasRepository: page.repositoryUrl !== null,
    screenshotCount: evidence.screenshotCount,
    descriptionLength: evidence.descriptionLength,
  };
}
