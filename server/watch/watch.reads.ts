import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { event } from '#db/schema/event.ts';
import { watch } from '#db/schema/notification.ts';
import { post } from '#db/schema/post.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import type { Filled } from '../built-once.ts';
import { isOpenToMember } from '../chain/chain-rights.reads.ts';
import { isVisible } from '../post/post.reads.ts';
import { isReadable } from '../project/project-card.reads.ts';
import type { NamedWatch } from './watch.output.ts';

/** How many things somebody may watch or mute. */
export const mostWatches = 500;

export async function loadWatches(db: Database, me: { id: string }): Promise<{ items: NamedWatch[] }> {
  const rows = await db
    .select({ subject: watch.subject, state, name: nameFor(db, me.id) })
    .from(watch)
    .where(isListed(me.id))
    .orderBy(desc(watch.id))
    .limit(mostWatches);
  return {
    items: rows.map(({ name, ...row }) => ({ ...row, name, path: name === null ? null : pathOf(row.subject) })),
  };
}

const state = sql<NamedWatch['state']>`case when ${watch.muted} then 'muted' else 'watched' end`;

/** What pages show somebody's switches by, for a part of their start. */
export const watchesOf = (db: Database, userId: Filled<string>) =>
  db
    .select({ item: sql`json_build_object('subject', ${watch.subject}, 'state', ${state})`.as('item') })
    .from(watch)
    .where(isListed(userId))
    .orderBy(desc(watch.id))
    .limit(mostWatches);

/** Whoever has left is named nowhere, even while they may come back. */
const isListed = (userId: Filled<string>) =>
  and(
    eq(watch.userId, userId),
    sql`not (split_part(${watch.subject}, ':', 1) = 'user' and (
      select gone.deleted_at from "user" gone where gone.username = ${nameOf}) is not null)`,
  );

const nameOf = sql`split_part(${watch.subject}, ':', 2)`;
const [chainPart, postPart] = [1, 2].map((part) => sql`split_part(${nameOf}, '/', ${sql.raw(`${part}`)})`) as [
  SQL,
  SQL,
];

/** Only as long as they may see it. */
function nameFor(db: Database, userId: string) {
  const isOpen = isOpenToMember(db, userId);
  const named = {
    project: db
      .select({ name: project.title })
      .from(project)
      .where(and(eq(project.slug, nameOf), isReadable)),
    user: db
      .select({ name: sql<string>`coalesce(nullif(${user.displayName}, ''), ${user.username})` })
      .from(user)
      .where(and(eq(user.username, nameOf), isNull(user.deletedAt))),
    chain: db
      .select({ name: chain.name })
      .from(chain)
      .where(and(eq(chain.slug, nameOf), isOpen)),
    post: db
      .select({ name: post.title })
      .from(post)
      .innerJoin(chain, eq(chain.id, post.chainId))
      .where(and(eq(chain.slug, chainPart), eq(post.slug, postPart), isVisible, isOpen)),
    event: db
      .select({ name: event.name })
      .from(event)
      .where(and(eq(event.slug, nameOf), isNull(event.deletedAt))),
  };
  const cases = Object.entries(named).map(([kind, found]) => sql`when ${kind} then (${found})`);
  return sql<string | null>`case split_part(${watch.subject}, ':', 1) ${sql.join(cases, sql` `)} end`;
}

function pathOf(subject: string): string | null {
  const [kind, name = ''] = subject.split(':');
  if (kind === 'post') return `/chains/${name.replace('/', '/posts/')}`;
  const folder = { project: 'projects', user: 'users', chain: 'chains', event: 'events' }[kind ?? ''];
  return folder ? `/${folder}/${name}` : null;
}
