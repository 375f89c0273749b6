import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import type { project } from '#db/schema/project.ts';
import { moderationCase } from '#db/schema/report.ts';
import { user } from '#db/schema/user.ts';
import { check } from '#db/seed/check.ts';
import { settle } from '../project/standing.writes.ts';
import { type Api, caller } from './api.ts';
import { aProject } from './builders.ts';
import type { TestDatabase } from './database.ts';
import { aMember } from './session.ts';

type Subject = { kind: string } & Record<string, string>;

/** Makes a published project that is counted for its owner and has its right score. */
export async function aCountedProject(db: Database, values: Partial<typeof project.$inferInsert> = {}) {
  const made = await aProject(db, values);
  await db
    .update(user)
    .set({ projectCount: sql`${user.projectCount} + 1` })
    .where(eq(user.id, made.ownerId));
  await settle(db, made.id);
  return made;
}

/** Has somebody new report a thing. */
export async function reportAnew(api: Api, db: Database, subject: Subject) {
  const { cookie } = await aMember(db);
  return caller(api, cookie).mutate('report.send', { subject, reason: 'It is spam.' });
}

/** Has as many new people report it as hide a thing. */
export async function reportEnough(api: Api, db: Database, subject: Subject): Promise<void> {
  for (let n = 0; n < 3; n++) await reportAnew(api, db, subject);
}

/** The case that was opened last about a thing. */
export async function caseOf(db: Database, subjectId: string) {
  const [found] = await db
    .select()
    .from(moderationCase)
    .where(eq(moderationCase.subjectId, subjectId))
    .orderBy(desc(moderationCase.id))
    .limit(1);
  if (!found) throw new Error('there is no such case');
  return found;
}

/** Every count and score against its source, by the seed's own check. */
export const problems = ({ sql }: TestDatabase) => check(sql, { now: new Date() });
