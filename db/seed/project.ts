import { proofScore } from '#server/score/proof-score.ts';
import { trendingRank } from '#server/score/ranks.ts';
import { project, projectMember } from '../schema/project.ts';
import { awardBadges } from './badges.ts';
import type { Batch } from './batch.ts';
import { writeThread } from './comments.ts';
import { keep, share, view, writeUpdates } from './extras.ts';
import { askForIntros } from './intros.ts';
import { notify } from './notifications.ts';
import { Random } from './random.ts';
import type { Subject } from './subject.ts';
import { gatherTeam, memberRows } from './team.ts';
import { castVotes } from './votes.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;

/** A project as chains, events and inboxes speak of it. */
export type MadeProject = {
  subject: Subject;
  categories: readonly string[];
  published: boolean;
  proofScore: number;
  netVotes: number;
};

/** Project number `index` with all that hangs on it; its counts and scores are right from the start. */
export function makeProject(world: World, batch: Batch, index: number): MadeProject {
  const random = new Random(world.seed, `project${index}`);
  const text = world.content.project(index, random);
  const publishedAt = world.publishedAt(index, random.fraction());
  const createdAt = publishedAt - random.int(1, 10) * 3_600_000;
  const owner = random.index(Math.max(1, world.people.joinedBy(createdAt)), 1.3);
  const { verified, github } = world.people.at(owner);
  const members = gatherTeam(world, owner, random);
  const claimed = members.flatMap(({ person, answer }) =>
    answer === 'claimed' && person !== undefined ? [person] : [],
  );
  const slug = world.names.project(text.title);
  const status = random.chance(0.96)
    ? 'published'
    : random.pick(['draft', 'archived', 'removed', 'scheduled'] as const);
  const isPublic = status === 'published' || status === 'archived';
  const appeal = Math.min(1, random.fraction() * 0.8 + (text.hasDemo ? 0.1 : 0) + (text.description ? 0.1 : 0));
  const demoVerified = isPublic && verified && text.hasDemo && random.chance(0.45);
  const subject: Subject = {
    world,
    batch,
    random,
    id: random.id(createdAt),
    slug,
    title: text.title,
    technology: text.technologies[0] ?? 'plain code',
    owner,
    team: new Set([owner, ...claimed]),
    publishedAt,
    appeal,
  };

  const expected = isPublic ? world.expectedVotes(index) * (0.4 + 1.2 * appeal) : 0;
  const votes = castVotes(subject, expected);
  const cast = votes.up + votes.down;
  const few = (share: number) => Math.floor(cast * share * random.spread() + random.fraction() * (isPublic ? 0.7 : 0));
  const thread = writeThread(subject, few(world.plan.talkativeness));
  const badges = isPublic ? awardBadges(subject) : { points: 0, kinds: [], count: 0, latest: [] };
  const saveCount = keep(subject, few(0.08));
  const shareCount = share(subject, few(0.02));
  const introRequestCount = askForIntros(subject, Math.min(4, few(world.plan.introRate)));
  if (isPublic && random.chance(0.25)) writeUpdates(subject, random.int(1, 4));
  if (isPublic && random.chance(0.3)) view(subject, random.int(1, 3));
  for (const row of memberRows(world, { id: subject.id, publishedAt: createdAt, members }, random)) {
    batch.add(projectMember, row);
  }
  const proof = proofScore({
    emailVerified: verified,
    githubConnected: github,
    demoVerified,
    upCount: votes.up,
    downCount: votes.down,
    commenterCount: thread.commenters,
    badgePoints: badges.points,
    hasDemo: text.hasDemo,
    hasRepository: text.hasRepository,
    screenshotCount: 0,
    descriptionLength: text.description.length,
  });
  const netVotes = votes.up - votes.down;
  const at = (ms: number) => new Date(Math.min(world.now, ms));
  batch.add(project, {
    id: subject.id,
    slug,
    ownerId: world.people.at(owner).id,
    title: text.title,
    tagline: text.tagline,
    description: text.description,
    story: text.story,
    novelty: text.novelty,
    comparison: text.comparison,
    demoUrl: text.hasDemo ? `https://${slug}.example.org/` : null,
    repositoryUrl: text.hasRepository ? `https://git.example.org/${world.people.at(owner).username}/${slug}` : null,
    categories: text.categories,
    technologies: text.technologies,
    status,
    scheduledAt: status === 'scheduled' ? new Date(world.now + random.int(1, 14) * dayMs) : null,
    publishedAt: isPublic ? new Date(publishedAt) : null,
    featuredAt: isPublic && appeal > 0.9 && random.chance(0.2) ? at(publishedAt + dayMs) : null,
    removedReason: status === 'removed' ? 'Copied from another project without its licence.' : null,
    demoVerifiedAt: demoVerified ? at(publishedAt + 3_600_000) : null,
    demoCheckedAt: demoVerified ? new Date(world.now - random.int(5, 55) * 60_000) : null,
    verificationPoints: proof.verification,
    communityPoints: proof.community,
    validationPoints: proof.validation,
    qualityPoints: proof.quality,
    trendingRank: isPublic
      ? trendingRank({ netVotes, publishedAt: new Date(publishedAt), proofScore: proof.total })
      : 0,
    upCount: votes.up,
    downCount: votes.down,
    risingVotes: votes.rising,
    commentCount: thread.count,
    commenterCount: thread.commenters,
    viewCount: isPublic ? cast * random.int(4, 14) + random.int(3, 40) : 0,
    saveCount,
    shareCount,
    introRequestCount,
    badgeCount: badges.count,
    badgeKinds: badges.kinds,
    createdAt: new Date(createdAt),
    updatedAt: new Date(createdAt),
  });
  if (status === 'published') world.people.count(owner, 'projectCount');
  for (const [kind, actors] of [
    ['vote', votes.latest],
    ['comment', thread.latest],
    ['badge', badges.latest],
  ] as const) {
    const about = { subject: `project:${slug}`, data: { title: text.title } };
    if (random.chance(0.4)) notify(world, batch, { to: owner, kind, ...about, actors, random });
  }
  return { subject, categories: text.categories, published: status === 'published', proofScore: proof.total, netVotes };
}
