import { randomBytes } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { guardedFetch } from '../fetch/guarded-fetch.ts';
import { type FetchSite, fileOf, findToken } from './demo-site.ts';
import { lockOwnProject } from './own-project.writes.ts';
import { hasOrHad } from './project-slug.reads.ts';
import type { OwnProject } from './project-writes.input.ts';
import type { DemoCheck, DemoProved } from './project-writes.output.ts';
import { settle } from './standing.writes.ts';

const statuses = ['published', 'archived'] as const;

/**
 * Gives an owner what their demo must show, the same each time.
 * @throws DomainError PROJECT_NOT_FOUND, DEMO_MISSING, DEMO_REFUSED
 */
export async function startDemoCheck(tx: Database, me: { id: string }, asked: OwnProject): Promise<DemoCheck> {
  const { id, slug, demoUrl } = await lockOwnProject(tx, { slug: asked.slug, ownerId: me.id, statuses });
  if (!demoUrl) throw new DomainError('DEMO_MISSING', { slug });
  const fileUrl = fileOf(demoUrl).href;
  const [row] = await tx
    .update(project)
    .set({
      demoToken: sql`coalesce(${project.demoToken}, ${randomBytes(16).toString('base64url')})`,
      // What a reader sees as the last change is an edit.
      updatedAt: sql`${project.updatedAt}`,
    })
    .where(eq(project.id, id))
    .returning({ token: project.demoToken });
  return { slug, demoUrl, fileUrl, token: row?.token ?? '' };
}

/** What an owner's demo showed when it was looked at. */
export type SeenDemo = { slug: string; demoUrl: string; by: DemoProved['by'] };

/** Looks at an owner's demo by way of `fetchSite`, for the token that was given. */
export const lookWith =
  (fetchSite: FetchSite) =>
  async (db: Database, me: { id: string }, { slug }: OwnProject): Promise<SeenDemo> => {
    const own = and(hasOrHad(db, slug), eq(project.ownerId, me.id), isNull(project.deletedAt));
    const [found] = await db
      .select({ demoUrl: project.demoUrl, token: project.demoToken })
      .from(project)
      .where(and(own, inArray(project.status, statuses)));
    if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
    const { demoUrl, token } = found;
    if (!demoUrl) throw new DomainError('DEMO_MISSING', { slug });
    if (!token) throw new DomainError('DEMO_NOT_PROVED', { slug });
    return { slug, demoUrl, by: await findToken({ demoUrl, token }, fetchSite) };
  };

/** @throws DomainError PROJECT_NOT_FOUND, DEMO_MISSING, DEMO_NOT_REACHED, DEMO_REFUSED, DEMO_NOT_PROVED */
export const lookAtDemo = lookWith(guardedFetch);

/**
 * Notes that an owner controls their demo, unless it has another address meanwhile.
 * @throws DomainError PROJECT_NOT_FOUND, EDIT_CONFLICT
 */
export async function proveDemo(tx: Database, me: { id: string }, seen: SeenDemo): Promise<DemoProved> {
  const { demoUrl, by } = seen;
  const target = await lockOwnProject(tx, { slug: seen.slug, ownerId: me.id, statuses });
  const { slug } = target;
  if (target.demoUrl !== demoUrl) throw new DomainError('EDIT_CONFLICT', { slug, revision: target.revision });
  const now = new Date();
  const [row] = await tx
    .update(project)
    .set({
      demoVerifiedAt: sql`coalesce(${project.demoVerifiedAt}, ${now.toISOString()}::timestamptz)`,
      demoCheckedAt: now,
      demoFailingSince: null,
      updatedAt: sql`${project.updatedAt}`,
    })
    .where(eq(project.id, target.id))
    .returning({ demoVerifiedAt: project.demoVerifiedAt });
  const standing = await settle(tx, target.id);
  await changed(tx, {
    tags: [
      tag.project(slug),
      tag.feed,
      tag.leaderboard('projects'),
      tag.reputation(target.ownerUsername),
      tag.person(me.id),
    ],
  });
  return { slug, by, demoVerifiedAt: (row?.demoVerifiedAt ?? now).toISOString(), ...standing };
}
