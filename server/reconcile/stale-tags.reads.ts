import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import * as tag from '#db/tags.ts';

/** What is stale once a count of that row has changed. */
export async function tagsOf(db: Database, { table, id }: { table: string; id: string }): Promise<string[]> {
  const place = places[table];
  if (!place) throw new Error(`nobody knows what shows a row of ${table}`);
  const [row] = await db.execute<{ name: string }>(sql`${place.query} = ${id}`);
  return row ? place.tags(row.name, id) : [];
}

type Place = { query: SQL; tags: (name: string, id: string) => string[] };

const places: Record<string, Place> = {
  project: {
    query: sql`select slug as name from project where id`,
    tags: (slug) => [tag.project(slug), tag.feed, tag.leaderboard('projects')],
  },
  user: {
    query: sql`select username as name from "user" where id`,
    tags: (username, id) => [tag.reputation(username), tag.person(id), tag.leaderboard('users')],
  },
  comment: {
    query: sql`select p.slug as name from comment c join project p on p.id = c.project_id where c.id`,
    tags: (slug) => [tag.project(slug)],
  },
  chain: {
    query: sql`select slug as name from chain where id`,
    tags: (slug) => [tag.chain(slug), tag.chains, tag.leaderboard('chains')],
  },
  post: {
    query: sql`select c.slug as name from post p join chain c on c.id = p.chain_id where p.id`,
    tags: (slug) => [tag.chain(slug)],
  },
  post_reply: {
    query: sql`select c.slug as name from post_reply r join post p on p.id = r.post_id join chain c on c.id = p.chain_id where r.id`,
    tags: (slug) => [tag.chain(slug)],
  },
  event: {
    query: sql`select slug as name from event where id`,
    tags: (slug) => [tag.event(slug), tag.events],
  },
  investor_tally: {
    query: sql`select name from investor_tally where id`,
    tags: () => [tag.directory],
  },
  conversation: {
    query: sql`select first_user_id || ' ' || second_user_id as name from conversation where id`,
    tags: (people) => people.split(' ').map(tag.person),
  },
  moderation_case: {
    query: sql`select author_id::text as name from moderation_case where id`,
    tags: (authorId) => [tag.person(authorId)],
  },
  notification: {
    query: sql`select user_id::text as name from notification where id`,
    tags: (userId) => [tag.person(userId)],
  },
};
