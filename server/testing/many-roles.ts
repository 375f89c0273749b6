import type postgres from 'postgres';
import { connect } from '#db/connect.ts';
import { membersOf } from './members.ts';

type Options = {
  /** Of each kind of row; fewer where there are not as many projects. */
  size?: number;
  /** The username's beginning; the same person each time. */
  prefix?: string;
};

/**
 * A cookie of somebody who is validator, investor and admin, with much of all that a dashboard shows, on a site that has
 * projects of others, without badges. The counts of those projects do not follow: the next write to one brings them up to date.
 */
export async function manyRoles(
  database: string,
  { size = 300, prefix = 'many_roles' }: Options = {},
): Promise<string> {
  const [cookie = ''] = await membersOf(database, 1, prefix);
  const { sql, close } = connect(database);
  await sql.begin(async (tx) => {
    const [me] = await tx<{ id: string; isFull: boolean }[]>`
      select id, is_investor as "isFull" from "user" where username = ${`${prefix}_0`} for update`;
    if (!me || me.isFull) return;
    await tx`update "user" set is_admin = true, is_validator = true, is_investor = true, unread_message_count = 3 where id = ${me.id}`;
    await tx`create temporary table others on commit drop as
      select id, owner_id, row_number() over (order by id) as n from project
      where status = 'published' and owner_id <> ${me.id} and badge_count = 0
        and slug not like 'own-%' -- of another one like this, whose figures would change
      order by id limit ${size}`;
    await fillBuilder(tx, me.id);
    await fillValidator(tx, me.id);
    await fillInvestor(tx, me.id);
    await fillAdmin(tx, size);
  });
  await sql`analyze`;
  await close();
  return cookie;
}

async function fillBuilder(tx: postgres.ISql, me: string): Promise<void> {
  await tx`insert into project (id, slug, owner_id, title, tagline, categories, status, published_at, quality_points, up_count)
    select gen_random_uuid(), 'own-' || n || '-' || left(${me}::text, 13), ${me}, 'Own project ' || n, 'One of the many of one person',
      array['web'], 'published', now() - n * interval '10 days', 10, n from generate_series(1, 20) n`;
  await tx`update "user" set project_count = 20 where id = ${me}`;
  await tx`insert into project_day (id, project_id, day, proof_score, net_votes, comment_count, view_count)
    select gen_random_uuid(), id, current_date - k, 10 - k * 0.5, 0, 0, 0 from project, generate_series(0, 8) k where owner_id = ${me}`;
  await tx`insert into badge (id, project_id, validator_id, kind, points, rationale)
    select gen_random_uuid(), p.id, o.owner_id, 'gold', 15, ${rationale} from project p cross join (select distinct owner_id from others limit 3) o
    where p.owner_id = ${me}`;
}

async function fillValidator(tx: postgres.ISql, me: string): Promise<void> {
  await tx`insert into validator (id, user_id) values (gen_random_uuid(), ${me})`;
  await tx`insert into validator_assignment (id, project_id, validator_id, priority, status, started_at, created_at)
    select gen_random_uuid(), id, ${me}, (enum_range(null::assignment_priority))[1 + n % 4],
      case n % 3 when 0 then 'started'::assignment_status else 'assigned' end, case n % 3 when 0 then now() end, now() - n * interval '5 hours'
    from others`;
  await tx`insert into validator_assignment (id, project_id, validator_id, status, declined_reason, created_at, ended_at)
    select gen_random_uuid(), id, ${me}, case n % 5 when 0 then 'declined'::assignment_status else 'awarded' end, 'No time', now() - interval '50 days',
      now() - interval '50 days' + n * interval '30 minutes' from others`;
  await tx`insert into badge (id, project_id, validator_id, kind, points, rationale)
    select gen_random_uuid(), id, ${me}, 'stone', 5, ${rationale} from others where n % 5 > 0`;
}

async function fillInvestor(tx: postgres.ISql, me: string): Promise<void> {
  await tx`insert into investor_profile (id, user_id, type, name, sectors, stages, check_size_min, check_size_max, is_public)
    values (gen_random_uuid(), ${me}, 'individual', 'Many Roles', array['developer-tools', 'consumer', 'ai', 'hardware'], array['seed'], 10000, 50000, true)`;
  const status = tx`case n % 3 when 0 then 'pending'::intro_status when 1 then 'accepted' else 'expired' end`;
  const answered = tx`case n % 3 when 1 then now() end`;
  const message = 'Could we talk for half an hour next week about it?';
  await tx`insert into intro_request (id, project_id, sender_id, recipient_id, direction, message, status, answered_at, expires_at)
    select gen_random_uuid(), id, ${me}, owner_id, 'investor_to_builder', ${message}, ${status}, ${answered}, now() + interval '20 days' from others`;
  await tx`insert into intro_request (id, project_id, sender_id, recipient_id, direction, message, status, answered_at, expires_at)
    select gen_random_uuid(), id, owner_id, ${me}, 'builder_to_investor', ${message}, ${status}, ${answered}, now() + interval '20 days'
    from others where n % 3 > 0`;
  await tx`insert into saved_project (id, user_id, project_id, stage)
    select gen_random_uuid(), ${me}, id, (enum_range(null::pipeline_stage))[1 + n % 5] from others where n % 2 = 0`;
}

async function fillAdmin(tx: postgres.ISql, size: number): Promise<void> {
  // Few, and older than any by their ids, so that lists which others read still begin with what is new.
  const appeals = Math.ceil(size / 60) + 1;
  await tx`insert into feedback (id, kind, body, created_at)
    select gen_random_uuid(), 'idea', 'Could it be quicker?', now() - n * interval '1 hour' from generate_series(1, ${size}::int) n`;
  await tx`insert into investor_application (id, user_id, type)
    select gen_random_uuid(), id, 'individual' from "user" where not is_investor and not is_admin order by id desc limit ${Math.ceil(size / 3)}
    on conflict do nothing`;
  await tx`insert into moderation_case (id, subject_kind, subject_id, author_id, report_count, weight)
    select gen_random_uuid(), 'project', gen_random_uuid(), owner_id, 2, 1.5 from others`;
  await tx`insert into moderation_case (id, subject_kind, subject_id, author_id, status, decided_at, decision, appeal_status, appeal, appealed_at)
    select ('00' || substr(gen_random_uuid()::text, 3))::uuid, 'comment', gen_random_uuid(), owner_id, 'upheld', now(), 'Not kind.', 'pending',
      'It was a joke.', now() - n * interval '2 hours' from others where n % 5 = 0 order by n limit ${appeals}`;
  await tx`insert into site_day (id, day, person_count, project_count, comment_count, vote_count, badge_count, intro_count, updated_at)
    select gen_random_uuid(), (now() at time zone 'UTC')::date - k, 400 - k * k / 4, 300 - 2 * k, 900 - 9 * k, 12000 - k * 50, 40 - k / 5, 60 - k,
      now() - k * interval '1 day' from generate_series(0, 30) k on conflict (day) do nothing`;
}

const rationale = 'Every option has an example that runs, and the limits are named.';
