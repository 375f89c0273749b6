import { desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { investorApplication } from '#db/schema/investor.ts';
import { feedback, moderationCase } from '#db/schema/report.ts';
import { siteDay } from '#db/schema/site-day.ts';
import { isoText } from '../instant.ts';
import { jsonList, jsonOf } from '../json.ts';

/** 30 days, and today so far. */
const dayLimit = 31;

/** What waits for the admins, and how the site grows: totals are those of the last hourly count, since counting takes long. */
export const adminPart = (db: Database): SQL =>
  jsonOf({
    feedback: db.select(waitingSince(feedback.createdAt)).from(feedback).where(isNull(feedback.closedAt)),
    applications: db
      .select(waitingSince(investorApplication.createdAt))
      .from(investorApplication)
      .where(eq(investorApplication.status, 'pending')),
    cases: db
      .select({
        found: jsonOf({ count: sql`count(*)`, reportCount: sql`coalesce(sum(${moderationCase.reportCount}), 0)` }),
      })
      .from(moderationCase)
      .where(eq(moderationCase.status, 'open')),
    appeals: db
      .select(waitingSince(moderationCase.appealedAt))
      .from(moderationCase)
      .where(eq(moderationCase.appealStatus, sql`'pending'`)),
    countedAt: db
      .select({ at: isoText(siteDay.updatedAt) })
      .from(siteDay)
      .orderBy(desc(siteDay.day))
      .limit(1),
    days: jsonList(lastDays(db)),
  });

const waitingSince = (since: PgColumn) => ({
  found: sql`json_build_object('count', count(*), 'oldestAt', to_char(min(${since}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
});

/** The last days, the oldest first. */
const lastDays = (db: Database) => {
  const item = jsonOf({
    day: siteDay.day,
    people: siteDay.personCount,
    projects: siteDay.projectCount,
    comments: siteDay.commentCount,
    votes: siteDay.voteCount,
    badges: siteDay.badgeCount,
    intros: siteDay.introCount,
  });
  const latest = db
    .select({ day: siteDay.day, item: item.as('item') })
    .from(siteDay)
    .orderBy(desc(siteDay.day))
    .limit(dayLimit)
    .as('latest');
  return db.select({ item: latest.item }).from(latest).orderBy(latest.day);
};
