import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { chainProject } from '#db/schema/chain.ts';
import { post } from '#db/schema/post.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { iso } from '../instant.ts';
import { jsonOrNull } from '../json.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import type { Person } from '../profile/person.output.ts';
import { isPublished, projectCard } from '../project/project-card.reads.ts';
import { untilDecided } from '../report/hiding.ts';
import type { ChainLogInput, ChainProjectsInput } from './chain.input.ts';
import type { OneChain } from './chain-writes.input.ts';
import { findModerated } from './moderated-chain.reads.ts';
import type { ChainFigures } from './own-chain.output.ts';

const longestFirst: Order = { name: 'chain.queue', columns: [chainProject.id], ascends: true };

const submitter = alias(user, 'submitter');

/** What waits for a chain's moderators. @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR */
export async function loadQueue(db: Database, me: { id: string }, { slug, limit, cursor }: ChainProjectsInput) {
  const chainId = await findModerated(db, { slug, userId: me.id });
  const { username, displayName, avatarUrl } = submitter;
  const rows = await db
    .select({
      ...projectCard,
      submittedBy: jsonOrNull(submitter.id, { username, displayName, avatarUrl }).mapWith(
        (value: Person | null) => value,
      ),
      message: chainProject.message,
      submittedAt: iso(chainProject.createdAt),
      key: keyOf(longestFirst),
    })
    .from(chainProject)
    .innerJoin(project, eq(project.id, chainProject.projectId))
    .innerJoin(user, eq(user.id, project.ownerId))
    .leftJoin(submitter, and(eq(submitter.id, chainProject.submittedById), isNull(submitter.deletedAt)))
    .where(
      and(
        eq(chainProject.chainId, chainId),
        eq(chainProject.status, 'pending'),
        isPublished,
        after(longestFirst, cursor),
      ),
    )
    .orderBy(...orderBy(longestFirst))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(longestFirst, rows, limit);
  return {
    items: items.map(({ submittedBy, message, submittedAt, ...card }) => ({
      project: card,
      submittedBy,
      message,
      submittedAt,
    })),
    nextCursor,
  };
}

const lastHiddenFirst: Order = { name: 'chain.hiddenPosts', columns: [post.hiddenAt, post.id] };

/**
 * The posts of a chain that were hidden, by its moderators or by the admins: no other list has them.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR
 */
export async function loadHiddenPosts(db: Database, me: { id: string }, { slug, limit, cursor }: ChainLogInput) {
  const chainId = await findModerated(db, { slug, userId: me.id });
  const rows = await db
    .select({
      slug: post.slug,
      title: post.title,
      reason: sql<string | null>`nullif(${post.hiddenReason}, ${untilDecided})`,
      hiddenAt: iso(post.hiddenAt),
      key: keyOf(lastHiddenFirst),
    })
    .from(post)
    .where(
      and(eq(post.chainId, chainId), isNotNull(post.hiddenAt), isNull(post.deletedAt), after(lastHiddenFirst, cursor)),
    )
    .orderBy(...orderBy(lastHiddenFirst))
    .limit(limit + 1);
  return toPage(lastHiddenFirst, rows, limit);
}

/** What came to a chain in each of the last twelve weeks. @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR */
export async function loadFigures(db: Database, me: { id: string }, { slug }: OneChain): Promise<ChainFigures> {
  const id = await findModerated(db, { slug, userId: me.id });
  const came = (kind: keyof typeof tables, moment: string) => sql`
    select ${sql.raw(`'${kind}'`)} as kind, floor(extract(epoch from now() - ${sql.raw(moment)}) / 604800)::int as ago
    from ${sql.raw(tables[kind])} where chain_id = ${id} and ${sql.raw(moment)} > now() - interval '84 days'`;
  const weeks = await db.execute<ChainFigures['weeks'][number]>(sql`
    with came as (
      ${came('followers', 'created_at')}
      union all ${came('posts', 'created_at')} and hidden_at is null and deleted_at is null
      union all ${came('projects', 'coalesce(decided_at, created_at)')} and status = 'approved'
    )
    select to_char((now() - n * interval '7 days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "from",
      count(*) filter (where kind = 'followers')::int as followers,
      count(*) filter (where kind = 'posts')::int as posts,
      count(*) filter (where kind = 'projects')::int as projects
    from generate_series(12, 1, -1) n left join came on came.ago = n - 1
    group by n order by n desc`);
  return { weeks: [...weeks] };
}

const tables = { followers: 'chain_follower', posts: 'post', projects: 'chain_project' };
