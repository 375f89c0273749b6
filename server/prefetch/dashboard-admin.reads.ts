import { desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { investorApplication } from '#db/schema/investor.ts';
import { feedback, moderationCase } from '#db/schema/report.ts';
import { siteDay } from '#db/schema/site-day.ts';
import { user } from '#db/schema/user.ts';
import { countedUpTo } from '#db/vocabulary.ts';
import { isoText } from '../instant.ts';
import { jsonList, jsonOf } from '../json.ts';

/** 30 days, and today so far. */
const dayLimit = 31;

/** What waits for the admins, and how the site grows: totals are those of the last hourly count, since counting takes long. */
export const adminPart = (db: Database): SQL =>
  jsonOf({
    feedback: waitingOf(db, feedback.createdAt, isNull(feedback.closedAt)),
    applications: waitingOf(db, investorApplication.createdAt, isToBeDecided),
    // The status as the partial indexes have it, which a parameter would hide.
    cases: waitingOf(db, moderationCase.createdAt, eq(moderationCase.status, sql`'open'`)),
    appeals: waitingOf(db, moderationCase.appealedAt, eq(moderationCase.appealStatus, sql`'pending'`)),
    countedAt: db
      .select({ at: isoText(siteDay.updatedAt) })
      .from(siteDay)
      .orderBy(desc(siteDay.day))
      .limit(1),
    days: jsonList(lastDays(db)),
  });

/** As the queue shows them: not of who is leaving. Those are few, so that nobody is looked up who applied. */
const isToBeDecided = sql`${eq(investorApplication.status, 'pending')} and ${investorApplication.userId} not in (
  select ${user.id} from ${user} where ${user.purgeAt} is not null)`;

/** Only the longest waiting are counted, so that a queue which nobody works off does not slow the page. */
const waitingOf = (db: Database, since: PgColumn, isWaiting: SQL) => {
  const longest = db
    .select({ since })
    .from(since.table)
    .where(isWaiting)
    .orderBy(since)
    .limit(countedUpTo)
    .as('longest');
  const counted = jsonOf({
    count: sql`count(*)`,
    oldestAt: isoText(sql`min(${longest.since})`),
  });
  return db.select({ counted }).from(longest);
};

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
