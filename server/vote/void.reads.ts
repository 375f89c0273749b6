import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { vote } from '#db/schema/vote.ts';
import { iso, isoOrNull } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import type { FindVotes } from './void.input.ts';
import type { FoundVote } from './void.output.ts';

const latestFirst: Order = { name: 'vote.find', columns: [vote.id] };

/** Votes for the admins, voided ones too. */
export async function findVotes(db: Database, { slug, username, isVoid, limit, cursor }: FindVotes) {
  const rows = await db
    .select({
      id: vote.id,
      value: vote.value,
      castAt: iso(vote.createdAt),
      voidedAt: isoOrNull(vote.voidedAt),
      voidedReason: vote.voidedReason,
      project: { slug: project.slug, title: project.title },
      voter: { ...person, joinedAt: iso(user.createdAt), karma: user.karma },
      key: keyOf(latestFirst),
    })
    .from(vote)
    .innerJoin(project, eq(project.id, vote.projectId))
    .innerJoin(user, eq(user.id, vote.userId))
    .where(
      and(
        slug === undefined ? undefined : eq(project.slug, slug),
        username === undefined ? undefined : eq(user.username, username),
        isVoid === undefined ? undefined : isVoid ? isNotNull(vote.voidedAt) : isNull(vote.voidedAt),
        after(latestFirst, cursor),
      ),
    )
    .orderBy(...orderBy(latestFirst))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(latestFirst, rows, limit);
  return { items: items.map((row) => ({ ...row, value: row.value as FoundVote['value'] })), nextCursor };
}
