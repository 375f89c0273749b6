import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { validatorAssignment } from '#db/schema/validator.ts';
import { isOnTeamOf, looksAt, tellOf } from './assign.writes.ts';
import { isDue } from './assignment.reads.ts';
import { canWrite } from './validator.reads.ts';

type Target = { id: string; slug: string; title: string; ownerId: string };

/**
 * Assigns a project that has just become public to the validator of its categories for whom the fewest wait, and gives
 * their id; null where there is none. Who publishes at the same time waits, so that each counts what the one before did.
 * Whoever is chosen is held: one whose role ends meanwhile is passed over.
 */
export async function assignAtPublish(tx: Database, target: Target): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('assign-at-publish', 0))`);
  const [chosen] = await tx.execute<{ id: string }>(sql`
    select ${user.id} from ${user} join validator v on v.user_id = ${user.id} join project p on p.id = ${target.id}
    where v.ended_at is null and ${user.isValidator} and ${canWrite} and ${looksAt} and not ${isOnTeamOf(user.id)}
    order by (
      select count(*) from ${validatorAssignment} where ${validatorAssignment.validatorId} = ${user.id} and ${isDue}
    ), ${user.id} limit 1 for no key update of "user", v`);
  if (!chosen) return null;
  await tx.insert(validatorAssignment).values({ projectId: target.id, validatorId: chosen.id }).onConflictDoNothing();
  const { ownerId: actorId, slug, title } = target;
  await tellOf(tx, { to: chosen.id, actorId, slug, title, says: 'waits for your review of' });
  return chosen.id;
}
