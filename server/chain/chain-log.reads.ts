import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { chainLog } from '#db/schema/chain.ts';
import { post } from '#db/schema/post.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isVisible } from '../post/post.reads.ts';
import { person } from '../profile/person.reads.ts';
import { isReadable } from '../project/project-card.reads.ts';
import type { ChainLogInput } from './chain.input.ts';
import { findListed } from './chain-projects.reads.ts';

const latestFirst: Order = { name: 'chain.log', columns: [chainLog.id] };

const kind = sql<string>`split_part(${chainLog.subject}, ':', 1)`;
const name = sql<string>`split_part(${chainLog.subject}, ':', 2)`;
const subjectPerson = alias(user, 'subject_person');

/** What a public chain's moderators did. What was hidden, removed or has left is not named. */
export async function loadChainLog(db: Database, { slug, limit, cursor }: ChainLogInput) {
  const chainId = await findListed(db, slug);
  const rows = await db
    .select({
      action: chainLog.action,
      kind,
      title: sql<string | null>`case when ${kind} in ('project', 'post', 'user')
        then coalesce(${project.title}, ${post.title}, ${subjectPerson.displayName}) else ${name} end`,
      name,
      moderator: person,
      isKnown: sql<boolean>`${user.id} is not null`,
      reason: chainLog.reason,
      at: iso(chainLog.createdAt),
      key: keyOf(latestFirst),
    })
    .from(chainLog)
    .leftJoin(user, eq(user.id, chainLog.moderatorId))
    .leftJoin(project, and(sql`${kind} = 'project'`, eq(project.slug, name), isReadable))
    .leftJoin(post, and(sql`${kind} = 'post'`, eq(post.chainId, chainId), eq(post.slug, name), isVisible))
    .leftJoin(
      subjectPerson,
      and(sql`${kind} = 'user'`, eq(subjectPerson.username, name), isNull(subjectPerson.deletedAt)),
    )
    .where(and(eq(chainLog.chainId, chainId), after(latestFirst, cursor)))
    .orderBy(...orderBy(latestFirst))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(latestFirst, rows, limit);
  return {
    items: items.map(({ kind: of, name: known, title, isKnown, moderator, ...line }) => ({
      ...line,
      subject: { kind: of, name: title === null ? null : known, title: title === '' ? known : title },
      moderator: isKnown ? moderator : null,
    })),
    nextCursor,
  };
}
