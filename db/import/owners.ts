import type postgres from 'postgres';
import { copy } from '../copy.ts';
import { newId } from '../id.ts';
import { user } from '../schema/user.ts';
import { asciiWords, isDeletedUsername, usernameHeldDays, usernameNumbering } from '../slug.ts';
import { freeNames } from './free-names.ts';
import { firstByKey, type ProjectRow } from './row.ts';

/** Who gets a project, and the proof of verification that comes along. */
export type Owner = { id: string; username: string; emailVerified: boolean; githubConnected: boolean };

/** How an import knows the person of a row again. Makers that differ by case alone are one. */
export function ownerKey({ owner, maker }: Pick<ProjectRow, 'owner' | 'maker'>): string {
  return owner ? `owner:${owner}` : `maker:${maker.toLowerCase()}`;
}

/** The person of that username; undefined where there is none. */
export async function ownerByUsername(sql: postgres.ISql, username: string): Promise<Owner | undefined> {
  const [owner] = await sql<Owner[]>`
    select ${columns(sql)} from "user" where username = ${username.toLowerCase()} and deleted_at is null`;
  return owner;
}

/**
 * The owners of rows by `ownerKey`; who is not here yet is made, as an unclaimed profile. An export's `owner` is the
 * person of that username, or who gave it up and for whom it is kept. A free `maker` is never taken for somebody who has an account, whatever the names.
 */
export async function findOrMakeOwners(
  sql: postgres.ISql,
  rows: readonly ProjectRow[],
  now: Date,
): Promise<{ owners: Map<string, Owner>; made: number }> {
  const wanted = firstByKey(rows, ownerKey);
  const usernames = [...wanted.values()].flatMap(({ owner }) => (owner ? [owner] : []));
  const known = await sql<(Owner & { key: string })[]>`
    select import_key as key, ${columns(sql)} from "user" where import_key = any(${[...wanted.keys()]})
    union all
    select 'owner:' || username, ${columns(sql)} from "user" where username = any(${usernames})
    union all
    select 'owner:' || kept.name, ${columns(sql)} from "user" join (${keptUsernames(sql, usernames)}) kept on kept.user_id = id`;
  const owners = new Map(known.map(({ key, ...owner }) => [key, owner]));

  const missing = [...wanted].filter(([key]) => !owners.has(key));
  const names = await freeNames(
    missing.map(([key, { owner, maker }]) => [key, owner || usernameOf(maker)]),
    (names) => takenUsernames(sql, names),
    usernameNumbering,
  );
  const profiles = missing.map(([key, row]) => ({
    id: newId(now.getTime()),
    username: names.get(key) ?? '',
    displayName: [...(row.owner ? row.owner_name || row.owner : row.maker)].slice(0, 80).join(''),
    // Another name than the one in the file does not tell a later run who it is.
    importKey: row.owner && row.owner === names.get(key) ? null : key,
    createdAt: now,
    updatedAt: now,
  }));
  await copy(sql, user, profiles);
  for (const [k, { id, username }] of profiles.entries()) {
    owners.set(missing[k]?.[0] ?? '', { id, username, emailVerified: false, githubConnected: false });
  }
  return { owners, made: profiles.length };
}

/** Those that are somebody's, are kept for who gave them up, or will be somebody's once they have left. */
async function takenUsernames(sql: postgres.ISql, names: string[]): Promise<string[]> {
  const held = await sql`select username from "user" where username = any(${names})
    union all select name from (${keptUsernames(sql, names)}) kept`;
  const deleted = names.filter(isDeletedUsername);
  const later =
    deleted.length > 0
      ? await sql`select username from (select 'deleted_' || right(id::text, 12) as username from "user") later
          where username = any(${deleted})`
      : [];
  return [...held, ...later].map(({ username }) => username);
}

function keptUsernames(sql: postgres.ISql, names: string[]) {
  return sql`select username as name, user_id from earlier_username
    where username = any(${names}) and created_at > now() - make_interval(days => ${usernameHeldDays})`;
}

/** A free name as a username: 'Joshua.Litt' gives 'joshua_litt', 'vc' gives 'vc_maker'. */
export function usernameOf(maker: string): string {
  if (/^[a-z0-9_]{3,30}$/.test(maker)) return maker;
  const words = asciiWords(maker).join('_').slice(0, usernameNumbering.max).replace(/_$/, '');
  if (words.length >= 3) return words;
  return words ? `${words}_maker` : 'maker';
}

function columns(sql: postgres.ISql) {
  return sql`id, username, email_verified as "emailVerified", github_connected_at is not null as "githubConnected"`;
}
