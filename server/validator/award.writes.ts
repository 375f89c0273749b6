import { and, arrayContains, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { badge } from '#db/schema/badge.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
import * as tag from '#db/tags.ts';
import { type BadgeKind, badgePoints } from '#db/vocabulary.ts';
import { DomainError } from '../errors.ts';
import { excerptOf } from '../excerpt.ts';
import { notify } from '../notification/notify.writes.ts';
import { type LockedProject, lockProject } from '../project/project-for-write.writes.ts';
import { settle } from '../project/standing.writes.ts';
import type { AwardBadge, EndReview } from './review.input.ts';
import type { BadgeState } from './review.output.ts';
import { lockToReview, move } from './review.writes.ts';

type Me = { id: string; username: string };

/**
 * Awards a badge for what is assigned to oneself, once; another one after one's first was withdrawn.
 * @throws DomainError PROJECT_NOT_FOUND, OWN_PROJECT, PROJECT_ARCHIVED, NOT_ASSIGNED, BADGE_KIND_REFUSED, BADGE_STANDS;
 * DEMERIT_UNCONFIRMED for one that is not said twice
 */
export async function awardBadge(tx: Database, me: Me, award: AwardBadge): Promise<BadgeState> {
  const { slug, kind, rationale, confirmed } = award;
  const { target, assignment } = await lockToReview(tx, me, { slug, statuses: ['assigned', 'started', 'awarded'] });
  if (!(await mayAward(tx, me, kind))) throw new DomainError('BADGE_KIND_REFUSED', { field: 'kind', kind });
  if (kind === 'demerit' && !confirmed) throw new DomainError('DEMERIT_UNCONFIRMED', { field: 'confirmed' });
  const points = badgePoints[kind];
  const [awarded] = await tx
    .insert(badge)
    .values({ projectId: target.id, validatorId: me.id, kind, points, rationale })
    .onConflictDoNothing({ target: [badge.projectId, badge.validatorId], where: sql`${badge.withdrawnAt} is null` })
    .returning({ id: badge.id });
  if (!awarded) throw new DomainError('BADGE_STANDS', { slug });
  const startedAt = sql`coalesce(${validatorAssignment.startedAt}, now())`;
  await move(tx, assignment, { status: 'awarded', startedAt, endedAt: sql`now()` });
  await count(tx, target, { badges: 1, points });
  await tell(tx, me, { target, data: { badge: article[kind] }, excerpt: rationale });
  return { slug: target.slug, kind, points, standing: await settle(tx, target.id) };
}

/**
 * Takes back one's own badge. It stays as history and counts no more.
 * @throws DomainError PROJECT_NOT_FOUND, BADGE_NOT_FOUND
 */
export async function withdrawBadge(tx: Database, me: Me, { slug, reason }: EndReview): Promise<BadgeState> {
  const target = await lockProject(tx, { slug, userId: me.id });
  const [withdrawn] = await tx
    .update(badge)
    .set({ withdrawnAt: sql`now()`, withdrawnReason: reason, featured: false })
    .where(and(eq(badge.projectId, target.id), eq(badge.validatorId, me.id), isNull(badge.withdrawnAt)))
    .returning({ kind: badge.kind, points: badge.points });
  if (!withdrawn) throw new DomainError('BADGE_NOT_FOUND', { slug });
  await count(tx, target, { badges: -1, points: -withdrawn.points });
  await tell(tx, me, { target, data: { says: 'withdrew a badge from' }, excerpt: reason });
  return { slug: target.slug, ...withdrawn, standing: await settle(tx, target.id) };
}

const mayAward = async (tx: Database, me: Me, kind: BadgeKind): Promise<boolean> =>
  (await tx.$count(
    validator,
    and(eq(validator.userId, me.id), isNull(validator.endedAt), arrayContains(validator.badgeKinds, [kind])),
  )) > 0;

/** The project's badges, and what they do for its owner. */
async function count(
  tx: Database,
  { id, ownerId }: LockedProject,
  { badges, points }: { badges: 1 | -1; points: number },
): Promise<void> {
  await tx
    .update(project)
    .set({
      badgeCount: sql`${project.badgeCount} + ${badges}`,
      badgeKinds: sql`array(select b.kind::text from badge b where b.project_id = ${id} and b.withdrawn_at is null
        group by b.kind order by max(b.points) desc)`,
      updatedAt: sql`${project.updatedAt}`,
    })
    .where(eq(project.id, id));
  await tx
    .update(user)
    .set({ karma: sql`${user.karma} + ${points}`, badgeCount: sql`${user.badgeCount} + ${badges}` })
    .where(eq(user.id, ownerId));
}

type Told = { target: LockedProject; data: Record<string, string>; excerpt: string };

/** Tells the owner, and what shows the badge that it is stale. */
async function tell(tx: Database, me: Me, { target, data, excerpt }: Told): Promise<void> {
  const { ownerId, ownerUsername, slug, title } = target;
  await notify(tx, {
    to: ownerId,
    kind: 'badge',
    actorId: me.id,
    subject: `project:${slug}`,
    data: { slug, title, validator: me.username, excerpt: excerptOf(excerpt), ...data },
  });
  await changed(tx, {
    tags: [
      ...[tag.project(slug), tag.feed, tag.listings, tag.leaderboard('projects'), tag.leaderboard('users')],
      ...[tag.reputation(ownerUsername), tag.person(me.id), tag.person(ownerId)],
    ],
  });
}

/** 'awarded a gold badge to' */
const article: Record<BadgeKind, string> = {
  stone: 'a stone badge',
  silver: 'a silver badge',
  gold: 'a gold badge',
  platinum: 'a platinum badge',
  demerit: 'a demerit',
};
