import { and, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { iso, isoOrNull } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import { isReadable } from '../project/project-card.reads.ts';
import { hasOrHad } from '../project/project-slug.reads.ts';
import type { IntroListInput, OpenIntrosInput } from './intro.input.ts';
import type { OpenIntros } from './intro.output.ts';

const newest: Order = { name: 'intro.newest', columns: [introRequest.id] };

/** What somebody was asked, or has asked. */
export async function loadIntros(db: Database, me: { id: string }, { box, status, limit, cursor }: IntroListInput) {
  const { senderId, recipientId } = introRequest;
  const [mine, other] = box === 'sent' ? [senderId, recipientId] : [recipientId, senderId];
  const rows = await db
    .select({
      id: introRequest.id,
      direction: introRequest.direction,
      status: introRequest.status,
      with: person,
      hasLeft: sql<boolean>`${user.deletedAt} is not null`,
      project: { slug: project.slug, title: project.title, readable: sql<boolean>`${isReadable}` },
      message: introRequest.message,
      declinedReason: introRequest.declinedReason,
      askedAt: iso(introRequest.createdAt),
      answeredAt: isoOrNull(introRequest.answeredAt),
      expiresAt: iso(introRequest.expiresAt),
      key: keyOf(newest),
    })
    .from(introRequest)
    .innerJoin(project, eq(project.id, introRequest.projectId))
    .innerJoin(user, eq(user.id, other))
    .where(and(eq(mine, me.id), status && eq(introRequest.status, status), after(newest, cursor)))
    .orderBy(...orderBy(newest))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(newest, rows, limit);
  return { items: items.map(({ hasLeft, ...item }) => ({ ...item, with: hasLeft ? null : item.with })), nextCursor };
}

const mostOpen = 50;

/** Open requests between somebody and a person, or about a project, whoever asked. */
export async function loadOpenIntros(
  db: Database,
  me: { id: string },
  { username, slug }: OpenIntrosInput,
): Promise<OpenIntros> {
  const { senderId, recipientId } = introRequest;
  const other = sql`case when ${senderId} = ${me.id} then ${recipientId} else ${senderId} end`;
  const isMine = or(eq(senderId, me.id), eq(recipientId, me.id));
  const items = await db
    .select({
      slug: project.slug,
      username: user.username,
      askedByMe: sql<boolean>`${senderId} = ${me.id}`,
      expiresAt: iso(introRequest.expiresAt),
    })
    .from(introRequest)
    .innerJoin(project, eq(project.id, introRequest.projectId))
    .innerJoin(user, and(eq(user.id, other), isNull(user.deletedAt)))
    .where(
      and(
        isMine,
        eq(introRequest.status, sql`'pending'`),
        gt(introRequest.expiresAt, sql`now()`),
        isNotNull(project.publishedAt),
        username === undefined ? undefined : eq(user.username, username),
        slug === undefined ? undefined : hasOrHad(db, slug),
      ),
    )
    .limit(mostOpen);
  return { items };
}
