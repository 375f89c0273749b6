import { inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { validatorAssignment } from '#db/schema/validator.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { notify } from '../notification/notify.writes.ts';
import type { Assign } from './assignment.input.ts';
import type { Assigned } from './assignment.output.ts';
import { canWrite } from './validator.reads.ts';

type Names = Pick<Assign, 'slugs' | 'usernames'>;
type Why = Assigned['skipped'][number]['why'];
type Pair = { slug: string; username: string; title: string; projectId: string; validatorId: string; ownerId: string };

const dayMs = 86_400_000;

/**
 * Assigns each of the projects to each of the validators who may look at it. What cannot be is skipped and told; what
 * another admin does meanwhile is assigned once.
 */
export async function assign(
  tx: Database,
  me: { id: string },
  { slugs, usernames, priority, dueInDays }: Assign,
): Promise<AdminDone<Assigned>> {
  await hold(tx, { slugs, usernames });
  const pairs = await pairsOf(tx, { slugs, usernames });
  const fit = pairs.filter(({ why }) => why === null);
  const dueAt = dueInDays === undefined ? null : new Date(Date.now() + dueInDays * dayMs);
  const rows = fit.map(({ projectId, validatorId }) => ({
    ...{ projectId, validatorId, priority, dueAt },
    assignedById: me.id,
  }));
  const made = await store(tx, rows);
  const assigned = fit.filter((pair) => made.has(keyOf(pair)));
  await tell(tx, me, assigned);
  const people = assigned.flatMap(({ validatorId, ownerId }) => [validatorId, ownerId]);
  if (people.length > 0) await changed(tx, { tags: people.map(tag.person) });
  const skipped = pairs
    .filter((pair) => !made.has(keyOf(pair)))
    .map(({ slug, username, why }) => ({ slug, username, why: why ?? ('already_assigned' as const) }));
  return {
    answer: { assignedCount: assigned.length, skipped },
    subjects: [...new Set(assigned.map(({ projectId }) => `project:${projectId}`))],
    data: { validators: [...new Set(assigned.map(({ username }) => username))], priority },
  };
}

/** Whether somebody owns `p` or has claimed a place on its team. */
export const isOnTeamOf = (userId: SQLWrapper): SQL => sql`(p.owner_id = ${userId} or exists (
  select from project_member m where m.project_id = p.id and m.user_id = ${userId} and m.claimed_at is not null))`;

/** Whether the validator `v` looks at projects like `p`. */
export const looksAt: SQL = sql`(cardinality(v.categories) = 0 or v.categories && p.categories)`;

/** Keeps projects and roles as they are, so that what is removed or ended meanwhile is assigned to nobody. */
async function hold(tx: Database, { slugs, usernames }: Names): Promise<void> {
  const { id } = project;
  await tx.select({ id }).from(project).where(inArray(project.slug, slugs)).orderBy(id).for('key share');
  const isNamed = inArray(user.username, usernames);
  await tx.select({ id: user.id }).from(user).where(isNamed).orderBy(user.id).for('no key update');
}

/** Every pair, with why it cannot be. */
async function pairsOf(tx: Database, { slugs, usernames }: Names) {
  const listed = (names: string[]) => sql`jsonb_array_elements_text(${JSON.stringify(names)}::jsonb)`;
  return tx.execute<Pair & { why: Why | null }>(sql`
    select s.slug, n.username, p.title, p.id as "projectId", ${user.id} as "validatorId", p.owner_id as "ownerId", case
      when p.id is null then 'not_published'
      when v.id is null then 'not_validator'
      when not ${canWrite} then 'cannot_write'
      when ${isOnTeamOf(user.id)} then 'own_project'
      when not ${looksAt} then 'other_category'
      when exists (select from validator_assignment a where a.project_id = p.id and a.validator_id = ${user.id}
        and a.status in ('assigned', 'started')) then 'already_assigned'
      when exists (select from badge b where b.project_id = p.id and b.validator_id = ${user.id}
        and b.withdrawn_at is null) then 'badge_stands'
    end as why
    from ${listed(slugs)} s(slug) cross join ${listed(usernames)} n(username)
    left join project p on p.slug = s.slug and p.status = 'published'
    left join ${user} on ${user.username} = n.username and ${user.isValidator}
    left join validator v on v.user_id = ${user.id} and v.ended_at is null
    order by ${user.id}, p.id`);
}

/** The keys of the pairs that were not assigned yet. */
async function store(tx: Database, rows: (typeof validatorAssignment.$inferInsert)[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const made = await tx
    .insert(validatorAssignment)
    .values(rows)
    .onConflictDoNothing()
    .returning({ projectId: validatorAssignment.projectId, validatorId: validatorAssignment.validatorId });
  return new Set(made.map(keyOf));
}

const keyOf = ({ projectId, validatorId }: { projectId: string; validatorId: string }) => `${projectId} ${validatorId}`;

/** One line for each validator, however many projects it is about. */
async function tell(tx: Database, me: { id: string }, assigned: Pair[]): Promise<void> {
  for (const [to, pairs] of Map.groupBy(assigned, ({ validatorId }) => validatorId)) {
    const [first] = pairs;
    if (first && pairs.length === 1) await tellOf(tx, { to, actorId: me.id, ...first, says: 'assigned you to review' });
    else {
      const data = { says: `assigned you ${pairs.length} projects to review` };
      await notify(tx, { to, kind: 'badge', actorId: me.id, subject: 'reviews', data });
    }
  }
}

type Told = { to: string; actorId: string; slug: string; title: string; says: string };

/** Tells a validator of one project to look at. */
export function tellOf(tx: Database, { to, actorId, slug, title, says }: Told): Promise<void> {
  return notify(tx, { to, kind: 'badge', actorId, subject: `review:${slug}`, data: { title, says } });
}
