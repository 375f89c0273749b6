import { and, desc, eq, gt, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project, projectDay } from '#db/schema/project.ts';
import { siteDay } from '#db/schema/site-day.ts';
import { dayOf, lastDays, type SiteCounts, siteCountsBefore } from '#db/site-counts.ts';
import * as tag from '#db/tags.ts';
import type { Cache } from '../cache/cache.ts';
import { commit } from '../outbox/commit.ts';

/**
 * Notes what there is of everything and how each project stands, as of `now`. Done again, or by two at once, it comes to
 * the same. What the site says of itself is made stale by it; whatever else reads these rows is kept for half a minute.
 */
export async function noteDay(parts: { db: PostgresJsDatabase; cache: Cache }, now: Date): Promise<void> {
  await commit(parts, (tx) => noteSite(tx, now));
  await noteProjects(parts.db, now);
}

/**
 * Today's row, and of the days before it those that are missing or were last written before they had ended: what came
 * when is known, so a day is closed rightly however late that is. Commands that bring much in note it themselves.
 */
export async function noteSite(tx: Database, now: Date): Promise<void> {
  const days = lastDays(now);
  const counts = await tx.execute<SiteCounts>(sql.raw(siteCountsBefore(days.map(({ end }) => end))));
  const rows = days.flatMap(({ day }, index) => {
    const then = counts[index];
    return then ? [{ day, ...then, createdAt: now, updatedAt: now }] : [];
  });
  await tx
    .insert(siteDay)
    .values(rows)
    .onConflictDoUpdate({
      target: siteDay.day,
      set: {
        personCount: sql`excluded.person_count`,
        projectCount: sql`excluded.project_count`,
        commentCount: sql`excluded.comment_count`,
        voteCount: sql`excluded.vote_count`,
        badgeCount: sql`excluded.badge_count`,
        introCount: sql`excluded.intro_count`,
        updatedAt: now,
      },
      setWhere: lt(siteDay.updatedAt, sql`(${siteDay.day} + 1)::timestamp at time zone 'UTC'`),
    });
  await changed(tx, { tags: [tag.site] });
}

const figures = {
  proofScore: project.proofScore,
  netVotes: project.netVotes,
  commentCount: project.commentCount,
  viewCount: project.viewCount,
};
const sliceSize = 2000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** A row for each project whose figures are others than those of its last row. Slice by slice, so that none holds long. */
async function noteProjects(db: Database, now: Date): Promise<void> {
  const day = dayInQuestion(now);
  for (let after: string | undefined = beforeAll; after; ) {
    const upTo = await endOfSlice(db, after);
    const rows = await findChanged(db, { day, after, upTo });
    if (rows.length > 0) await writeProjectDays(db, { day, now, rows });
    after = upTo;
  }
}

const quarterMs = 15 * 60_000;

/** Shortly after midnight (UTC) it is the day that has just ended, of which the last hour is not noted yet. */
const dayInQuestion = (now: Date): string => dayOf(new Date(now.getTime() - quarterMs));

/** The id up to which a slice goes; undefined where it is the last. */
async function endOfSlice(db: Database, after: string): Promise<string | undefined> {
  const [last] = await db
    .select({ id: project.id })
    .from(project)
    .where(gt(project.id, after))
    .orderBy(project.id)
    .limit(1)
    .offset(sliceSize - 1);
  return last?.id;
}

type Slice = { day: string; after: string; upTo: string | undefined };

function findChanged(db: Database, { day, after, upTo }: Slice) {
  const { proofScore, netVotes, commentCount, viewCount } = projectDay;
  const last = db
    .select({ proofScore, netVotes, commentCount, viewCount })
    .from(projectDay)
    .where(eq(projectDay.projectId, project.id))
    .orderBy(desc(projectDay.day))
    .limit(1)
    .as('last');
  return db
    .select({ projectId: project.id, ...figures })
    .from(project)
    .leftJoinLateral(last, sql`true`)
    .where(
      and(
        gt(project.id, after),
        upTo ? lte(project.id, upTo) : undefined,
        inArray(project.status, ['published', 'archived']),
        sql`${project.publishedAt} < (${day}::date + 1)::timestamp at time zone 'UTC'`,
        sql`${rowOf(figures)} is distinct from ${rowOf(last)}`,
      ),
    )
    .orderBy(project.id);
}

const rowOf = (row: Record<keyof typeof figures, PgColumn>): SQL =>
  sql`(${row.proofScore}, ${row.netVotes}, ${row.commentCount}, ${row.viewCount})`;

type Changed = { day: string; now: Date; rows: Awaited<ReturnType<typeof findChanged>> };

const writeProjectDays = (db: Database, { day, now, rows }: Changed) =>
  db
    .insert(projectDay)
    .values(rows.map((row) => ({ ...row, day, createdAt: now, updatedAt: now })))
    .onConflictDoUpdate({
      target: [projectDay.projectId, projectDay.day],
      set: {
        proofScore: sql`excluded.proof_score`,
        netVotes: sql`excluded.net_votes`,
        commentCount: sql`excluded.comment_count`,
        viewCount: sql`excluded.view_count`,
        updatedAt: now,
      },
    });
