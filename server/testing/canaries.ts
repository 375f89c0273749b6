import type postgres from 'postgres';

/** Stands in everything that the public must not see. */
export const canary = 'canary';

/** The text columns that public reads may show. Every other one is private, also those that are yet to come. */
const publicColumns: Record<string, string> = {
  badge: 'rationale withdrawn_reason',
  chain: 'banner_url description links logo_url name rules slug',
  chain_log: 'action reason subject',
  comment: 'body',
  event: 'called_off_reason description name place prizes slug url',
  event_entry: 'prize track',
  investor_profile: 'bio company name portfolio_links thesis title value_added',
  investor_tally: 'facet name',
  post: 'body slug tag title',
  post_reply: 'body',
  project:
    'comparison cover_url demo_url description novelty pitch_deck_url raising_stage repository_url slug story tagline title video_url',
  project_member: 'name role',
  project_screenshot: 'alt thumbhash thumbnail_url url',
  project_slug: 'slug',
  project_update: 'body milestone title version',
  user: 'avatar_url bio display_name github_login location username website',
  vote: 'voided_reason',
};

/** Orders of threads, which hold ids alone. */
const structural = ['comment.path', 'post_reply.path'];

/** Puts the canary into every private text column of every row; says which columns it filled: 'user.email'. */
export async function fillPrivateColumns(sql: postgres.Sql): Promise<string[]> {
  const columns = await sql`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb') and table_name <> 'search_word' and is_generated = 'NEVER'`;
  const filled: string[] = [];
  for (const { table, column, type } of columns) {
    const name = `${table}.${column}`;
    if (publicColumns[table]?.split(' ').includes(column) || structural.includes(name)) continue;
    const value = type === 'jsonb' ? sql`jsonb_build_object('note', ${canary}::text)` : sql`${canary} || '-' || id`;
    // Said only where something was decided or asked.
    const reason = /_reason$|^appeal$/.test(column) ? sql` where ${sql(column)} is not null` : sql``;
    await sql`alter table ${sql(table)} disable trigger user`;
    const { count } = await sql`update ${sql(table)} set ${sql(column)} = ${value}${reason}`;
    await sql`alter table ${sql(table)} enable trigger user`;
    if (count > 0) filled.push(name);
  }
  return filled;
}

/** Hides every third row of what can be hidden, with the canary in all its texts. */
export async function hideRows(sql: postgres.Sql): Promise<void> {
  const third = sql`('x' || right(id::text, 4))::bit(16)::int % 3 = 0`;
  const text = sql`${canary} || '-' || id`;
  await sql`update project set status = 'draft' where ${third} and id > (select id from project order by id limit 1 offset 20)`;
  await sql`update project set status = 'removed', removed_reason = ${canary} where ${third} and status <> 'draft'`;
  await sql`update project set title = ${canary} || right(id::text, 12), tagline = ${text}, description = ${text}, story = ${text},
    slug = ${text}, technologies = array[${canary}], demo_url = ${text}, cover_url = ${text} where status in ('draft', 'removed')`;
  await sql`update chain set is_public = false where ${third}`;
  await sql`update chain set name = ${text}, description = ${text}, slug = ${text} where not is_public`;
  await sql`update post set hidden_at = now(), hidden_reason = ${canary} where ${third}`;
  await sql`update post set title = ${text}, body = ${text}, slug = ${text} where hidden_at is not null
    or chain_id in (select id from chain where not is_public)`;
  await sql`update post_reply set hidden_at = now(), hidden_reason = ${canary}, body = ${text} where ${third}`;
  await sql`update post_reply set body = ${text}
    where post_id in (select p.id from post p join chain c on c.id = p.chain_id where p.hidden_at is not null or not c.is_public)`;
  await sql`update investor_profile set is_public = false where ${third}`;
  await sql`update investor_profile set name = ${text}, bio = ${text}, company = ${text}, thesis = ${text} where not is_public`;
  await sql`update comment set deleted_at = now(), body = ${text} where ${third}`;
  await sql`update project_update set deleted_at = now(), title = ${text}, body = ${text} where ${third}
    or project_id in (select id from project where status in ('draft', 'removed'))`;
  await sql`update badge set withdrawn_at = now(), withdrawn_reason = ${canary}, rationale = repeat(${canary}, 10) where ${third}`;
  await sql`update project_member set declined_at = now(), claimed_at = null, name = ${canary}, role = ${canary} where ${third}`;
  await sql`update event set deleted_at = now(), name = ${text}, description = ${text}, slug = ${text} where id = (select max(id::text)::uuid from event)`;
}
