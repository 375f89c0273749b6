import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { validatorAssignment } from '#db/schema/validator.ts';
import { isOnTeamOf, looksAt, tellOf } from './assign.writes.ts';

type Target = { id: string; slug: string; title: string; ownerId: string };

/**
 * Assigns a project that has just become public to the validator of its categories for whom the fewest wait, and gives
 * their id; null where there is none. Who publishes at the same time waits, so that each counts what the one before did.
 */
export async function assignAtPublish(tx: Database, target: Target): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('assign-at-publish', 0))`);
  const [chosen] = await tx.execute<{ id: string }>(sql`
    select u.id from validator v join "user" u on u.id = v.user_id join project p on p.id = ${target.id}
    where v.ended_at is null and u.is_validator and u.email_verified and u.purge_at is null
      and coalesce(u.suspended_until <= now(), true) and ${looksAt} and not ${isOnTeamOf(sql`u.id`)}
    order by (
      select count(*) from validator_assignment a where a.validator_id = u.id and a.status in ('assigned', 'started')
    ), u.id limit 1`);
  if (!chosen) return null;
  await tx.insert(validatorAssignment).values({ projectId: target.id, validatorId: chosen.id }).onConflictDoNothing();
  const { ownerId: actorId, slug, title } = target;
  await tellOf(tx, { to: chosen.id, actorId, slug, title, says: 'waits for your review of' });
  return chosen.id;
}
