import { and, asc, desc, eq, gt, isNotNull, isNull, lt, max, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { conversation, message } from '#db/schema/conversation.ts';
import { follow } from '#db/schema/follow.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { deletedUsername, isShown, person } from '../profile/person.reads.ts';
import { isReadable } from '../project/project-card.reads.ts';
import type { ThreadOf } from './message.input.ts';
import type { Message, Thread } from './message.output.ts';

type Me = { id: string };

/**
 * A part of what somebody and another one wrote each other; nothing yet where they have not.
 * @throws DomainError PROFILE_NOT_FOUND, MESSAGE_TO_SELF
 */
export async function loadThread(db: Database, me: Me, { username, limit, older, newer }: ThreadOf): Promise<Thread> {
  const { id, conversationId, ...head } = await findOther(db, me, username);
  if (id === me.id) throw new DomainError('MESSAGE_TO_SELF');
  if (conversationId === null) return { ...head, intros: [], items: [], older: null, newer: null };
  const [intros, rows] = await Promise.all([
    introsOf(db, conversationId),
    selectMessages(db, me, {
      where: and(
        eq(message.conversationId, conversationId),
        older === undefined ? undefined : lt(message.id, older),
        newer === undefined ? undefined : gt(message.id, newer),
      ),
      order: newer === undefined ? desc(message.id) : asc(message.id),
      limit: limit + 1,
    }),
  ]);
  const items = rows.slice(0, limit);
  const isMore = rows.length > limit;
  const last = items.at(-1)?.id ?? null;
  const first = items[0]?.id ?? null;
  if (newer !== undefined) return { ...head, intros, items, older: first, newer: isMore ? last : null };
  return {
    ...head,
    intros,
    items: items.reverse(),
    older: isMore ? last : null,
    newer: older === undefined ? null : first,
  };
}

type Asked = { where: SQL | undefined; order: SQL; limit: number };

/** Messages as one of the two sees them. */
export async function selectMessages(db: Database, me: Me, { where, order, limit }: Asked): Promise<Message[]> {
  return db
    .select({
      id: message.id,
      isOwn: sql<boolean>`${message.senderId} = ${me.id}`,
      body: sql<string>`case when ${message.deletedAt} is null then ${message.body} else '' end`,
      createdAt: iso(message.createdAt),
      deleted: sql<boolean>`${message.deletedAt} is not null`,
    })
    .from(message)
    .where(where)
    .orderBy(order)
    .limit(limit);
}

/** More than two people have about each other's projects. */
const mostIntros = 5;

/** What the intros were about that were accepted into a conversation, the latest first. */
function introsOf(db: Database, conversationId: string): Promise<Thread['intros']> {
  return db
    .select({ slug: project.slug, title: project.title, readable: sql<boolean>`${isReadable}` })
    .from(introRequest)
    .innerJoin(project, eq(project.id, introRequest.projectId))
    .where(eq(introRequest.conversationId, conversationId))
    .groupBy(project.id)
    .orderBy(desc(max(introRequest.answeredAt)), desc(project.id))
    .limit(mostIntros);
}

const { firstUserId, secondUserId, firstBlockedAt, secondBlockedAt, firstReadAt, secondReadAt } = conversation;

/** The other one, what one shares with them, and whether one may write to them. */
async function findOther(db: Database, me: Me, username: string) {
  const isFirst = sql`${firstUserId} = ${me.id}`;
  const mineBlockedAt = sql`case when ${isFirst} then ${firstBlockedAt} else ${secondBlockedAt} end`;
  const theirBlockedAt = sql`case when ${isFirst} then ${secondBlockedAt} else ${firstBlockedAt} end`;
  const theirReadAt = sql`case when ${isFirst} then ${secondReadAt} else ${firstReadAt} end`;
  const [found] = await db
    .select({
      id: user.id,
      conversationId: conversation.id,
      with: person,
      writing: sql<Thread['writing']>`case
        when ${user.deletedAt} is not null then 'gone'
        when ${mineBlockedAt} is not null then 'blocked'
        when ${theirBlockedAt} is not null then 'refused'
        when ${mayWriteTo(me)} then 'open' else 'closed' end`,
      unreadCount: sql<number>`coalesce(case when ${isFirst} then ${conversation.firstUnreadCount}
        else ${conversation.secondUnreadCount} end, 0)`,
      // Of whoever blocks one sees nothing.
      othersReadAt: sql<string | null>`case when ${theirBlockedAt} is null then ${theirReadAt} end`.mapWith(
        (at: string) => new Date(at).toISOString(),
      ),
    })
    .from(user)
    .leftJoin(conversation, isOfPair(me))
    .where(and(isCalled(me, username), or(isShown, isNotNull(conversation.id))));
  if (!found) throw new DomainError('PROFILE_NOT_FOUND', { username });
  return found;
}

/** Of `me` and the row of `user`. */
export const isOfPair = (me: Me): SQL | undefined =>
  and(
    eq(firstUserId, sql`least(${user.id}, ${me.id}::uuid)`),
    eq(secondUserId, sql`greatest(${user.id}, ${me.id}::uuid)`),
  );

/** Whether `me` may write to the row of `user`, joined with their conversation: they follow, or both have one already. */
export const mayWriteTo = (me: Me): SQL<boolean> => sql<boolean>`(${conversation.id} is not null or exists (
  select from ${follow} where ${follow.followerId} = ${user.id} and ${follow.followedId} = ${me.id}))`;

/** Whoever has left is found among those one has talked with, by the name that they have now. */
function isCalled(me: Me, username: string): SQL | undefined {
  if (!username.startsWith('deleted_')) return and(eq(user.username, username), isNull(user.deletedAt));
  const partners = sql`(select ${secondUserId} from ${conversation} where ${firstUserId} = ${me.id}
    union all select ${firstUserId} from ${conversation} where ${secondUserId} = ${me.id})`;
  const hasLeft = and(isNotNull(user.deletedAt), eq(deletedUsername, username), sql`${user.id} in ${partners}`);
  return or(hasLeft, and(eq(user.username, username), isNull(user.deletedAt)));
}
