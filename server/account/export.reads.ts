import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { notification } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';
import { toldData } from '../notification/notification.reads.ts';
import { deletedUsername } from '../profile/person.reads.ts';

/** Rows by the name of what they are: 'comments' → [{ … }]. */
export type Export = Record<string, Record<string, unknown>[]>;

/** Whoever has left is named to nobody, whatever others did with them. */
const nameUnlessGone = sql`case when u.deleted_at is null then u.username end`;

/**
 * All that is somebody's own, or that they wrote or did. Keys to the account (passwords, secrets, tokens) are not in it:
 * they are of use to a thief alone.
 */
export async function loadExport(db: Database, { id }: { id: string }): Promise<Export> {
  const entries: [string, Record<string, unknown>[]][] = [];
  for (const [name, query] of Object.entries(queries(id))) entries.push([name, [...(await db.execute(query))]]);
  return Object.fromEntries(entries);
}

function queries(me: string): Record<string, SQL> {
  return {
    profile: sql`select username, display_name, email, email_verified, avatar_url, bio, website, location, github_login,
      github_connected_at, locale, is_admin, is_validator, is_investor, suspended_until, suspended_reason, karma, created_at,
      deleted_at, purge_at from "user" where id = ${me}`,
    sign_in_ways: sql`select provider_id as provider, account_id, created_at from account where user_id = ${me}
      and provider_id <> 'credential'`,
    passkeys: sql`select name, device_type, created_at from passkey where user_id = ${me} order by id`,
    sessions: sql`select user_agent, ip_address, created_at, expires_at from session where user_id = ${me} order by id`,
    projects: sql`select slug, status, title, tagline, description, story, novelty, comparison, demo_url, repository_url,
      video_url, pitch_deck_url, categories, technologies, raising_stage, raising_min, raising_max, scheduled_at, published_at, proof_score, up_count, down_count,
      comment_count, view_count, save_count, share_count, created_at, updated_at
      from project where owner_id = ${me} order by id`,
    screenshots: sql`select p.slug as project, s.position, s.url, s.alt from project_screenshot s
      join project p on p.id = s.project_id where p.owner_id = ${me} order by p.id, s.position`,
    project_updates: sql`select p.slug as project, u.kind, u.title, u.body, u.version, u.milestone, u.created_at
      from project_update u join project p on p.id = u.project_id where u.author_id = ${me} and u.deleted_at is null order by u.id`,
    former_usernames: sql`select username, created_at from earlier_username where user_id = ${me} order by id`,
    former_slugs: sql`select p.slug as project, s.slug, s.created_at from project_slug s
      join project p on p.id = s.project_id where p.owner_id = ${me} order by s.id`,
    team: sql`select p.slug as project, ${nameUnlessGone} as username, case when u.deleted_at is null then m.name end as name,
      m.role, m.claimed_at, m.declined_at from project_member m join project p on p.id = m.project_id
      left join "user" u on u.id = m.user_id where p.owner_id = ${me} order by p.id, m.position`,
    memberships: sql`select p.slug as project, m.name, m.role, m.claimed_at, m.declined_at from project_member m
      join project p on p.id = m.project_id where m.user_id = ${me} order by m.id`,
    comments: sql`select c.id, p.slug as project, c.parent_id as parent, c.body, c.up_count, c.down_count, c.created_at, c.edited_at, c.deleted_at
      from comment c join project p on p.id = c.project_id where c.author_id = ${me} order by c.id`,
    comment_votes: sql`select p.slug as project, c.id as comment, v.value, v.created_at from comment_vote v
      join comment c on c.id = v.comment_id join project p on p.id = c.project_id where v.user_id = ${me} order by v.id`,
    votes: sql`select p.slug as project, v.value, v.voided_reason, v.created_at from vote v
      join project p on p.id = v.project_id where v.user_id = ${me} order by v.id`,
    saved_projects: sql`select p.slug as project, s.note, s.stage, s.created_at from saved_project s
      join project p on p.id = s.project_id where s.user_id = ${me} order by s.id`,
    saved_filters: sql`select list, name, filter, created_at from saved_filter where user_id = ${me} order by id`,
    shares: sql`select p.slug as project, s.created_at from project_share s join project p on p.id = s.project_id
      where s.user_id = ${me} order by s.id`,
    visits: sql`select p.slug as project, v.visited_at from project_visit v join project p on p.id = v.project_id
      where v.user_id = ${me} order by v.id`,
    following: sql`select ${nameUnlessGone} as username, f.created_at from follow f join "user" u on u.id = f.followed_id
      where f.follower_id = ${me} order by f.id`,
    followers: sql`select ${nameUnlessGone} as username, f.created_at from follow f join "user" u on u.id = f.follower_id
      where f.followed_id = ${me} order by f.id`,
    badges_received: sql`select p.slug as project, ${nameUnlessGone} as validator, b.kind, b.points, b.rationale, b.created_at,
      b.withdrawn_at, b.withdrawn_reason from badge b join project p on p.id = b.project_id
      join "user" u on u.id = b.validator_id where p.owner_id = ${me} order by b.id`,
    badges_awarded: sql`select p.slug as project, b.kind, b.points, b.rationale, b.created_at, b.withdrawn_at,
      b.withdrawn_reason from badge b join project p on p.id = b.project_id where b.validator_id = ${me} order by b.id`,
    reviews: sql`select p.slug as project, a.priority, a.status, a.declined_reason, a.created_at, a.started_at, a.ended_at
      from validator_assignment a join project p on p.id = a.project_id where a.validator_id = ${me} order by a.id`,
    chains: sql`select slug, name, description, rules, categories, created_at from chain where owner_id = ${me} order by id`,
    chains_moderated: sql`select c.slug as chain, m.created_at, m.offered_at from chain_moderator m join chain c on c.id = m.chain_id
      where m.user_id = ${me} order by m.id`,
    chain_submissions: sql`select c.slug as chain, p.slug as project, s.message, s.status, s.decided_at, s.reason, s.created_at
      from chain_project s join chain c on c.id = s.chain_id join project p on p.id = s.project_id
      where s.submitted_by_id = ${me} order by s.id`,
    chains_followed: sql`select c.slug as chain, f.created_at from chain_follower f join chain c on c.id = f.chain_id
      where f.user_id = ${me} order by f.id`,
    posts: sql`select c.slug as chain, p.slug, p.title, p.body, p.tag, p.created_at, p.deleted_at from post p
      join chain c on c.id = p.chain_id where p.author_id = ${me} order by p.id`,
    post_replies: sql`select r.id, p.slug as post, r.parent_id as parent, r.body, r.created_at, r.deleted_at from post_reply r
      join post p on p.id = r.post_id where r.author_id = ${me} order by r.id`,
    post_reactions: sql`select p.slug as post, r.kind, r.created_at from post_reaction r
      join post p on p.id = r.post_id where r.user_id = ${me} order by r.id`,
    event_entries: sql`select e.slug as event, p.slug as project, n.track, n.entered_at, n.rank, n.prize from event_entry n
      join event e on e.id = n.event_id join project p on p.id = n.project_id where p.owner_id = ${me} order by n.id`,
    events_subscribed: sql`select e.slug as event, s.created_at from event_subscriber s join event e on e.id = s.event_id
      where s.user_id = ${me} order by s.id`,
    messages: sql`select ${nameUnlessGone} as with, m.sender_id = ${me} as sent, m.body, m.created_at from message m
      join conversation c on c.id = m.conversation_id
      join "user" u on u.id = case when c.first_user_id = ${me} then c.second_user_id else c.first_user_id end
      where ${me} in (c.first_user_id, c.second_user_id) and m.deleted_at is null order by m.id`,
    blocks: sql`select ${nameUnlessGone} as username, b.created_at from (
        select second_user_id as id, first_blocked_at as created_at from conversation where first_user_id = ${me}
        union all select first_user_id, second_blocked_at from conversation where second_user_id = ${me}
      ) b join "user" u on u.id = b.id where b.created_at is not null order by b.created_at`,
    intro_requests: sql`select p.slug as project, i.sender_id = ${me} as sent, i.direction, i.message, i.status,
      i.declined_reason, i.created_at, i.answered_at from intro_request i join project p on p.id = i.project_id
      where ${me} in (i.sender_id, i.recipient_id) order by i.id`,
    investor_profile: sql`select type, name, company, title, bio, thesis, sectors, stages, countries, check_size_min,
      check_size_max, notable_investments, value_added, portfolio_links, open_to_intros, is_public
      from investor_profile where user_id = ${me}`,
    investor_applications: sql`select status, type, company, title, thesis, evidence_url, statement, decided_at, reason,
      created_at from investor_application where user_id = ${me} order by id`,
    notifications: sql`select kind, subject, ${toldData} as data, actor_count, folded_at, read_at from ${notification}
      where user_id = ${me} order by id`,
    notification_settings: sql`select kind, way, enabled from notification_preference where user_id = ${me}`,
    mail_settings: sql`select digest from mail_preference where user_id = ${me}`,
    watched: sql`select case when ${user.id} is null then w.subject else 'user:' || ${deletedUsername} end as subject,
      w.muted, w.created_at from watch w
      left join ${user} on w.subject = 'user:' || ${user.username} and ${user.deletedAt} is not null
      where w.user_id = ${me} order by w.id`,
    uploads: sql`select kind, url, width, height, size_bytes, created_at from upload where user_id = ${me} order by id`,
    reports: sql`select r.subject_kind, r.reason, c.status, c.decided_at, r.created_at from report r
      join moderation_case c on c.id = r.case_id where r.reporter_id = ${me} order by r.id`,
    moderation: sql`select subject_kind, status, hidden_at, decision, decided_at, appeal, appealed_at, appeal_status,
      appeal_decision from moderation_case where author_id = ${me} and (status <> 'open' or hidden_at is not null)
      order by id`,
    feedback: sql`select kind, body, page_url, answer, created_at from feedback where user_id = ${me} order by id`,
  };
}
