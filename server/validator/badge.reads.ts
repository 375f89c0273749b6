import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { iso, isoOrNull } from '../instant.ts';
import { person } from '../profile/person.reads.ts';
import { isReadable, projectCard } from '../project/project-card.reads.ts';
import { missingProject } from '../project/project-slug.reads.ts';
import type { BadgeByValidator } from './badge.input.ts';
import type { BadgePage } from './badge.output.ts';

/**
 * What a validator says of a project.
 * @throws DomainError PROJECT_NOT_FOUND, PROJECT_MOVED, BADGE_NOT_FOUND
 */
export async function loadBadgePage(db: Database, { slug, username }: BadgeByValidator): Promise<BadgePage> {
  const [found] = await db
    .select({ id: project.id, ...projectCard })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(eq(project.slug, slug), isReadable));
  if (!found) throw await missingProject(db, slug);
  const { id, ...card } = found;
  // Of who has left only the name that they have now.
  const { validator, ...badges } = await loadBadges(
    db,
    and(eq(badge.projectId, id), sql`${person.username} = ${username}`),
  );
  if (!validator) throw new DomainError('BADGE_NOT_FOUND', { slug, username });
  return { project: card, validator, ...badges };
}

/** The badges of one validator on one project, and who that is; null where there is none. */
export async function loadBadges(db: Database, where: SQL | undefined) {
  const rows = await db
    .select({
      validator: person,
      badge: {
        id: badge.id,
        kind: badge.kind,
        points: badge.points,
        rationale: badge.rationale,
        createdAt: iso(badge.createdAt),
      },
      featured: badge.featured,
      withdrawnAt: isoOrNull(badge.withdrawnAt),
      withdrawnReason: badge.withdrawnReason,
    })
    .from(badge)
    .innerJoin(user, eq(user.id, badge.validatorId))
    .where(where)
    .orderBy(desc(badge.id));
  const standing = rows.find(({ withdrawnAt }) => withdrawnAt === null);
  return {
    validator: rows[0]?.validator ?? null,
    badge: standing ? { ...standing.badge, featured: standing.featured } : null,
    withdrawn: rows.flatMap(({ badge, withdrawnAt, withdrawnReason }) =>
      withdrawnAt === null ? [] : [{ ...badge, withdrawnAt, withdrawnReason: withdrawnReason ?? '' }],
    ),
  };
}
