import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import * as tag from '#db/tags.ts';

/** The tags of all that shows somebody's name or picture: for when these change, or are taken away. */
export async function shownWhere(tx: Database, { id, username }: { id: string; username: string }): Promise<string[]> {
  const rows = await tx.execute<{
    kind: 'project' | 'mention' | 'user' | 'chain' | 'event' | 'investor';
    name: string;
  }>(sql`
    with owned as (select id from project where owner_id = ${id})
    select distinct 'project' as kind, slug as name from project where id in (
      select id from owned
      union select project_id from comment where author_id = ${id}
      union select project_id from badge where validator_id = ${id}
      union select project_id from project_update where author_id = ${id}
      union select project_id from project_member where user_id = ${id})
    union select 'mention', slug from project where owner_id = ${id}
    union select 'user', username from earlier_username where user_id = ${id}
    union select 'user', u.username from badge b
      join project p on p.id = b.project_id join "user" u on u.id = p.owner_id where b.validator_id = ${id}
    union select 'chain', slug from chain where owner_id = ${id}
      or id in (select chain_id from post where author_id = ${id})
      or id in (select p.chain_id from post_reply r join post p on p.id = r.post_id where r.author_id = ${id})
      or id in (select chain_id from chain_project where project_id in (select id from owned))
      or id in (select chain_id from chain_moderator where user_id = ${id})
      or id in (select chain_id from chain_log where moderator_id = ${id} or subject = ${`user:${username}`})
    union select 'event', slug from event where organizer_id = ${id}
    union select 'investor', '' from investor_profile where user_id = ${id}`);
  const tags = {
    project: tag.project,
    mention: tag.mention,
    user: tag.user,
    chain: tag.chain,
    event: tag.event,
    investor: () => tag.directory,
  };
  return [
    ...[tag.person(id), tag.user(username), tag.listings, tag.feed],
    ...[tag.leaderboard('users'), tag.leaderboard('projects')],
    ...rows.map(({ kind, name }) => tags[kind](name)),
  ];
}
