const visible = 'hidden_at is null and deleted_at is null';

/**
 * Every denormalised count with the query that gives it: pairs of the owner's `id` and `n`, absent where zero. `$1` is
 * the instant as of which the count is taken, where time matters.
 *
 * (`project.view_count` is not here: the rows of `project_view` only tell visitors of a day apart and are not kept.)
 */
export const counts: readonly { table: string; column: string; source: string }[] = [
  of('project', 'up_count', `select project_id as id, count(*) as n from vote where value = 1 and voided_at is null`),
  of(
    'project',
    'down_count',
    `select project_id as id, count(*) as n from vote where value = -1 and voided_at is null`,
  ),
  of(
    'project',
    'rising_votes',
    `select project_id as id, sum(value) as n from vote
     where voided_at is null and created_at > $1::timestamptz - interval '48 hours'`,
  ),
  of('project', 'comment_count', `select project_id as id, count(*) as n from comment where deleted_at is null`),
  of(
    'project',
    'commenter_count',
    `select c.project_id as id, count(distinct c.author_id) as n from comment c join project p on p.id = c.project_id
     where c.deleted_at is null and c.author_id <> p.owner_id`,
  ),
  of('project', 'save_count', `select project_id as id, count(*) as n from saved_project`),
  of('project', 'share_count', `select project_id as id, count(*) as n from project_share`),
  of(
    'project',
    'intro_request_count',
    `select project_id as id, count(*) as n from intro_request where direction = 'investor_to_builder'`,
  ),
  of('project', 'badge_count', `select project_id as id, count(*) as n from badge where withdrawn_at is null`),
  of('user', 'project_count', `select owner_id as id, count(*) as n from project where status = 'published'`),
  of('user', 'comment_count', `select author_id as id, count(*) as n from comment where deleted_at is null`),
  of(
    'user',
    'badge_count',
    `select p.owner_id as id, count(*) as n from badge b join project p on p.id = b.project_id
     where b.withdrawn_at is null`,
  ),
  of('user', 'follower_count', `select followed_id as id, count(*) as n from follow`),
  of('user', 'following_count', `select follower_id as id, count(*) as n from follow`),
  of(
    'user',
    'unread_notification_count',
    `select user_id as id, count(*) as n from notification where read_at is null and not only_mailed`,
  ),
  unread('first', 'second'),
  unread('second', 'first'),
  of(
    'user',
    'unread_message_count',
    `select id, sum(unread) as n from (
       select first_user_id as id, first_unread_count as unread from conversation
       union all select second_user_id, second_unread_count from conversation
     ) unread`,
  ),
  of(
    'user',
    'karma',
    `select id, sum(n) as n from (
       select p.owner_id as id, v.value as n from vote v join project p on p.id = v.project_id where v.voided_at is null
       union all
       select c.author_id, v.value from comment_vote v join comment c on c.id = v.comment_id
       union all
       select p.owner_id, b.points from badge b join project p on p.id = b.project_id where b.withdrawn_at is null
     ) received`,
  ),
  of('comment', 'up_count', `select comment_id as id, count(*) as n from comment_vote where value = 1`),
  of('comment', 'down_count', `select comment_id as id, count(*) as n from comment_vote where value = -1`),
  of(
    'chain',
    'project_count',
    `select c.chain_id as id, count(*) as n from chain_project c join project p on p.id = c.project_id
     where c.status = 'approved' and p.status = 'published'`,
  ),
  of('chain', 'follower_count', `select chain_id as id, count(*) as n from chain_follower`),
  of('chain', 'post_count', `select chain_id as id, count(*) as n from post where ${visible}`),
  of(
    'chain',
    'recent_post_count',
    `select chain_id as id, count(*) as n from post where ${visible}
     and created_at > $1::timestamptz - interval '7 days'`,
  ),
  of('post', 'reply_count', `select post_id as id, count(*) as n from post_reply where ${visible}`),
  of('post', 'reaction_count', `select post_id as id, count(*) as n from post_reaction where reply_id is null`),
  of(
    'post_reply',
    'reaction_count',
    `select reply_id as id, count(*) as n from post_reaction where reply_id is not null`,
  ),
  of('event', 'subscriber_count', `select event_id as id, count(*) as n from event_subscriber`),
  of(
    'event',
    'entry_count',
    `select e.event_id as id, count(*) as n from event_entry e join project p on p.id = e.project_id
     where p.status = 'published'`,
  ),
  of(
    'investor_tally',
    'entry_count',
    `select t.id, count(*) as n from investor_profile p
     join "user" u on u.id = p.user_id and u.deleted_at is null
     cross join prova_investor_facets(p.type, p.sectors, p.stages, int8range(p.check_size_min, p.check_size_max, '[]')) f
     join investor_tally t on (t.facet, t.name) = (f.facet, f.name) where p.is_public`,
  ),
  of('moderation_case', 'report_count', `select case_id as id, count(*) as n from report`),
  // What nobody did by themselves is one line all the same.
  of(
    'notification',
    'actor_count',
    `select id, count(*) as n from (
       select notification_id as id from notification_actor
       union all
       select id from notification n
       where actor_id is null and not exists (select from notification_actor a where a.notification_id = n.id)
     ) acted`,
  ),
];

/** What the other side wrote since this one read last. */
function unread(side: string, other: string) {
  return of(
    'conversation',
    `${side}_unread_count`,
    `select c.id, count(*) as n from conversation c join message m on m.conversation_id = c.id
     where m.sender_id = c.${other}_user_id and m.deleted_at is null
       and m.created_at > coalesce(c.${side}_read_at, '-infinity')`,
  );
}

function of(table: string, column: string, query: string) {
  return { table, column, source: `${query} group by 1` };
}
