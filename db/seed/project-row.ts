import { type ProofFacts, proofScore } from '#server/score/proof-score.ts';
import { trendingRank } from '#server/score/ranks.ts';
import type { project } from '../schema/project.ts';
import { stages } from '../vocabulary.ts';
import { copied } from './cases.ts';
import type { Draft, Happenings } from './project.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The row of a project, with counts of what happened and scores by their functions. */
export function projectRow(
  draft: Draft,
  { votes, thread, badges, ...counts }: Happenings,
): { row: typeof project.$inferInsert; facts: ProofFacts; proofScore: number } {
  const { subject, text, status, isPublic, demoVerified } = draft;
  const { world, random, slug, publishedAt } = subject;
  const owner = world.people.at(subject.owner);
  const facts: ProofFacts = {
    emailVerified: owner.verified,
    githubConnected: owner.github,
    demoVerified,
    upCount: votes.up,
    downCount: votes.down,
    commenterCount: thread.commenters,
    badgePoints: badges.points,
    hasDemo: text.hasDemo,
    hasRepository: text.hasRepository,
    screenshotCount: 0,
    descriptionLength: text.description.length,
  };
  const proof = proofScore(facts);
  const rank = trendingRank({
    netVotes: votes.up - votes.down,
    publishedAt: new Date(publishedAt),
    proofScore: proof.total,
  });
  const soon = (ms: number) => new Date(Math.min(world.now, publishedAt + ms));
  const row = {
    id: subject.id,
    slug,
    ownerId: owner.id,
    title: text.title,
    tagline: text.tagline,
    description: text.description,
    story: text.story,
    novelty: text.novelty,
    comparison: text.comparison,
    demoUrl: text.hasDemo ? `https://${slug}.example.org/` : null,
    repositoryUrl: text.hasRepository ? `https://git.example.org/${owner.username}/${slug}` : null,
    categories: text.categories,
    technologies: text.technologies,
    ...raising(world, slug),
    status,
    scheduledAt: status === 'scheduled' ? new Date(world.now + random.int(1, 14) * dayMs) : null,
    publishedAt: isPublic ? new Date(publishedAt) : null,
    featuredAt: isPublic && subject.appeal > 0.9 && random.chance(0.2) ? soon(dayMs) : null,
    removedReason: status === 'removed' ? copied : null,
    demoVerifiedAt: demoVerified ? soon(hourMs) : null,
    demoCheckedAt: demoVerified ? new Date(world.now - random.int(5, 55) * 60_000) : null,
    verificationPoints: proof.verification,
    communityPoints: proof.community,
    validationPoints: proof.validation,
    qualityPoints: proof.quality,
    trendingRank: isPublic ? rank : 0,
    upCount: votes.up,
    downCount: votes.down,
    risingVotes: votes.rising,
    commentCount: thread.count,
    commenterCount: thread.commenters,
    viewCount: isPublic ? (votes.up + votes.down) * random.int(4, 14) + random.int(3, 40) : 0,
    ...counts,
    badgeCount: badges.count,
    badgeKinds: badges.kinds,
    createdAt: new Date(draft.createdAt),
    updatedAt: new Date(draft.createdAt),
  };
  return { row, facts, proofScore: proof.total };
}

/** Every sixth looks for money, from 50,000 dollars to a few million; some say only at which stage they are. */
function raising(world: World, slug: string) {
  const random = new Random(world.seed, `raising ${slug}`);
  const none = { raisingStage: null, raisingMin: null, raisingMax: null };
  if (!random.chance(1 / 6)) return none;
  const stage = random.index(stages.length, 1.6);
  const raisingMin = 50_000 * 4 ** Math.min(stage, 3) * random.int(1, 3);
  const amounts = random.chance(0.8) ? { raisingMin, raisingMax: raisingMin * random.int(1, 3) } : {};
  return { ...none, raisingStage: stages[stage] ?? null, ...amounts };
}
