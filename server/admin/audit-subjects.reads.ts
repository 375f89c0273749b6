import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import type { AuditSubject } from './audit.output.ts';

/** How a subject of the log is shown: by what name, and where. Words are for who shows it. */
type Shown = Omit<AuditSubject, 'key'>;

/** By their keys in the log, 'user:ID'; whatever is gone, or is of no kind that has a name, is left out. */
export async function nameSubjects(db: Database, keys: readonly string[]): Promise<Map<string, Shown>> {
  const queries = Object.entries(kinds).flatMap(([kind, query]) => {
    const ids = keys.flatMap((key) => idIn(key, kind) ?? []);
    return ids.length > 0 ? [sql`select ${kind} || ':' || id as key, name, of, path from (${query(ids)}) of_kind`] : [];
  });
  if (queries.length === 0) return new Map();
  const rows = await db.execute<Shown & { key: string }>(sql.join(queries, sql` union all `));
  return new Map(rows.map(({ key, ...shown }) => [key, shown]));
}

/** The log's key of what somebody typed: names of people, projects and events become their ids; what says no kind is a person. */
export async function keyOfSubject(db: Database, typed: string): Promise<string> {
  const [kind = '', name = ''] = (typed.includes(':') ? typed : `user:${typed}`).replace(':@', ':').split(/:(.*)/s);
  const query = named[kind];
  if (!query || uuid.test(name)) return typed;
  const [found] = await db.execute<{ id: string }>(query(name.toLowerCase()));
  return found ? `${kind}:${found.id}` : typed;
}

const named: Record<string, (name: string) => SQL> = {
  user: (name) => sql`select id from "user" where username = ${name}`,
  project: (slug) => sql`select id from project where slug = ${slug}`,
  event: (slug) => sql`select id from event where slug = ${slug}`,
};

const oneOf = (ids: string[]): SQL => sql`any(${sql.param(ids)}::uuid[])`;

/** Each gives `id`, `name`, `of` and `path`. */
const kinds: Record<string, (ids: string[]) => SQL> = {
  user: (ids) => sql`
    select id, '@' || username as name, null as of, '/admin/people/' || username as path from "user" where id = ${oneOf(ids)}`,
  project: (ids) => sql`
    select id, title as name, null as of, '/projects/' || slug as path from project where id = ${oneOf(ids)}`,
  comment: (ids) => sql`
    select c.id, p.title as name, null as of, '/projects/' || p.slug || '#comment-' || c.id as path
    from comment c join project p on p.id = c.project_id where c.id = ${oneOf(ids)}`,
  badge: (ids) => sql`
    select b.id, p.title as name, b.kind::text as of, '/projects/' || p.slug as path
    from badge b join project p on p.id = b.project_id where b.id = ${oneOf(ids)}`,
  chain: (ids) => sql`select id, name, null as of, '/chains/' || slug as path from chain where id = ${oneOf(ids)}`,
  post: (ids) => sql`
    select p.id, p.title as name, null as of, '/chains/' || c.slug || '/posts/' || p.slug as path
    from post p join chain c on c.id = p.chain_id where p.id = ${oneOf(ids)}`,
  reply: (ids) => sql`
    select r.id, p.title as name, null as of, '/chains/' || c.slug || '/posts/' || p.slug || '#reply-' || r.id as path
    from post_reply r join post p on p.id = r.post_id join chain c on c.id = p.chain_id where r.id = ${oneOf(ids)}`,
  vote: (ids) => sql`
    select v.id, p.title as name, u.username as of, '/admin/votes?project=' || p.slug as path
    from vote v join project p on p.id = v.project_id join "user" u on u.id = v.user_id where v.id = ${oneOf(ids)}`,
  message: (ids) => sql`
    select m.id, null as name, u.username as of, null as path
    from message m join "user" u on u.id = m.sender_id where m.id = ${oneOf(ids)}`,
  feedback: (ids) => sql`
    select f.id, null as name, u.username as of,
      '/admin/feedback' || case when f.closed_at is null then '' else '?show=closed' end as path
    from feedback f left join "user" u on u.id = f.user_id where f.id = ${oneOf(ids)}`,
  event: (ids) => sql`select id, name, null as of, '/events/' || slug as path from event where id = ${oneOf(ids)}`,
  mail: (ids) => sql`
    select id, recipient as name, null as of, '/admin/mail' as path from mail where id = ${oneOf(ids)}`,
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function idIn(key: string, kind: string): string | undefined {
  const id = key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : '';
  return uuid.test(id) ? id : undefined;
}
