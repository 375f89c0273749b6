import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { namedTags, wholeTags } from '#db/tags.ts';
import type { TagsInput } from './ops.input.ts';

const mostNames = 8;

/** What a tag that begins like this may be: general ones, what stands before a colon, and behind it names that are there. */
export async function loadTags(db: Database, { text }: TagsInput): Promise<{ items: string[] }> {
  const general = [...wholeTags, ...namedTags.map((kind) => `${kind}:`)].filter((tag) => tag.startsWith(text));
  const [kind = '', name] = text.split(/:(.*)/s);
  const query = name === undefined ? undefined : names[kind];
  if (!query) return { items: general };
  const rows = await db.execute<{ name: string }>(query(name ?? '', `${name}~`));
  return { items: [...general.filter((tag) => !tag.endsWith(':')), ...rows.map((row) => `${kind}:${row.name}`)] };
}

/** What is named after a slug or username, by how that begins. */
const slugsOf =
  (table: SQL, column: SQL) =>
  (from: string, to: string): SQL =>
    sql`select ${column} as name from ${table} where ${column} >= ${from} and ${column} < ${to} order by ${column} limit ${mostNames}`;

const projects = slugsOf(sql`project`, sql`slug`);
const people = slugsOf(sql`"user"`, sql`username`);
const names: Record<string, (from: string, to: string) => SQL> = {
  project: projects,
  mention: projects,
  chain: slugsOf(sql`chain`, sql`slug`),
  event: slugsOf(sql`event`, sql`slug`),
  user: people,
  reputation: people,
};
