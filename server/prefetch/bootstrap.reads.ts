import { and, desc, eq, inArray, isNotNull, isNull, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { notification } from '#db/schema/notification.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import { vote } from '#db/schema/vote.ts';
import { builtOnce, type Filled } from '../built-once.ts';
import type { ChainCard } from '../chain/chain.output.ts';
import { byRank, chainCard, isListed } from '../chain/chain-card.reads.ts';
import { DomainError } from '../errors.ts';
import { isoText } from '../instant.ts';
import { jsonList, jsonOf } from '../json.ts';
import { keyOf, orderBy, toPage } from '../keyset.ts';
import { type ConversationRow, conversationsAsJson, toConversationPage } from '../message/conversation.reads.ts';
import {
  isInInbox,
  isLatestActor,
  latestFirst,
  type NotificationRow,
  notificationRow,
  toNotification,
} from '../notification/notification.reads.ts';
import { person } from '../profile/person.reads.ts';
import { isOwn, ownProjectRow } from '../project/own-projects.reads.ts';
import { isPublished } from '../project/project-card.reads.ts';
import { watchesOf } from '../watch/watch.reads.ts';
import type { Bootstrap } from './bootstrap.output.ts';

const ownLimit = 10;
export const listLimit = 20;

type Roles = { isAdmin: boolean; isValidator: boolean; isInvestor: boolean };
/** Roles as the row has them. */
export type FoundMe = Omit<Bootstrap['me'], 'roles'> & Roles;
type Cursors = 'notificationsCursor' | 'conversationsCursor' | 'chainsCursor';
type Found = Omit<Bootstrap, 'me' | 'notifications' | 'conversations' | 'chains' | Cursors> & {
  me: FoundMe;
  notifications: (NotificationRow & { key: string[] })[];
  conversations: ConversationRow[];
  chains: (ChainCard & { key: string[] })[];
};

/** What a person's pages start with, in one statement. */
export async function loadBootstrap(db: Database, { id }: { id: string }): Promise<Bootstrap> {
  const statement = builtOnce('bootstrap', () => statementOf(db, sql.placeholder('id')));
  const [row] = await db.execute<{ found: Found }>(statement({ id }));
  if (!row) throw new DomainError('UNAUTHORIZED');
  const { me, notifications, conversations, chains, ...found } = row.found;
  const lines = toPage(latestFirst, notifications, listLimit);
  const talks = toConversationPage(conversations, listLimit);
  const top = toPage(byRank, chains, listLimit);
  return {
    ...found,
    me: withRoles(me),
    notifications: lines.items.map(toNotification),
    notificationsCursor: lines.nextCursor,
    conversations: talks.items,
    conversationsCursor: talks.nextCursor,
    chains: top.items,
    chainsCursor: top.nextCursor,
  };
}

const statementOf = (db: Database, id: Placeholder): SQL =>
  sql`select ${jsonOf({ ...own, ...partsOf(db, id) })} as found from ${user} where ${user.id} = ${id}`;

/** Each part by its name, for what else wants to know what one costs. */
export function partsOf(
  db: Database,
  id: Filled<string>,
): Record<Exclude<keyof Bootstrap, 'me' | 'unread' | Cursors>, SQL> {
  return {
    stats: jsonOf({
      projects: user.projectCount,
      comments: user.commentCount,
      badges: user.badgeCount,
      intros: countIntros(db, id),
    }),
    projects: jsonList(ownProjects(db, id)),
    notifications: jsonList(latestNotifications(db, id)),
    conversations: conversationsAsJson(db, { userId: id, limit: listLimit + 1 }),
    marks: jsonList(marksOfShown(db, id)),
    chains: jsonList(topChains(db)),
    watches: jsonList(watchesOf(db, id)),
  };
}

/** What the person's own row tells. */
export const own = {
  me: {
    ...person,
    email: sql`coalesce(${user.email}, '')`,
    emailVerified: user.emailVerified,
    karma: user.karma,
    isAdmin: user.isAdmin,
    isValidator: user.isValidator,
    isInvestor: user.isInvestor,
    suspendedUntil: sql`case when ${user.suspendedUntil} > now() then ${isoText(user.suspendedUntil)} end`,
    purgeAt: isoText(user.purgeAt),
  },
  unread: { notifications: user.unreadNotificationCount, messages: user.unreadMessageCount },
};

export function withRoles({ isAdmin, isValidator, isInvestor, ...me }: FoundMe): Bootstrap['me'] {
  const roles: Bootstrap['me']['roles'] = ['builder'];
  if (isValidator) roles.push('validator');
  if (isInvestor) roles.push('investor');
  if (isAdmin) roles.push('admin');
  return { ...me, roles };
}

const countIntros = (db: Database, id: Filled<string>) =>
  db
    .select({ count: sql`count(*)` })
    .from(introRequest)
    .where(or(eq(introRequest.senderId, id), eq(introRequest.recipientId, id)));

const ownProjects = (db: Database, id: Filled<string>) => {
  return db
    .select({ item: jsonOf(ownProjectRow).as('item') })
    .from(project)
    .where(isOwn(id))
    .orderBy(desc(project.publishedAt), desc(project.id))
    .limit(ownLimit);
};

const latestNotifications = (db: Database, id: Filled<string>) =>
  db
    .select({ item: jsonOf({ ...notificationRow, key: keyOf(latestFirst) }).as('item') })
    .from(notification)
    .leftJoin(user, isLatestActor)
    .where(isInInbox(id))
    .orderBy(...orderBy(latestFirst))
    .limit(listLimit + 1);

/** What the feed's first page shows, the first 20 by trending rank, and one's own profile, the newest 20 of one's own. */
const shownFirst = (db: Database, id: Filled<string>) => {
  const idOf = { id: project.id };
  const feed = db
    .select(idOf)
    .from(project)
    .where(isPublished)
    .orderBy(desc(project.trendingRank), desc(project.id))
    .limit(listLimit);
  const own = db
    .select(idOf)
    .from(project)
    .where(and(isPublished, eq(project.ownerId, id)))
    .orderBy(desc(project.publishedAt), desc(project.id))
    .limit(listLimit);
  return union(feed, own);
};

/** The person's vote and save of each are looked up. */
const marksOfShown = (db: Database, id: Filled<string>) => {
  const shown = db
    .select({ id: project.id, slug: project.slug, ownerId: project.ownerId, trendingRank: project.trendingRank })
    .from(project)
    .where(inArray(project.id, shownFirst(db, id)))
    .as('shown');
  const item = jsonOf({
    slug: shown.slug,
    vote: sql`coalesce(${vote.value}, 0)`,
    saved: sql`${savedProject.id} is not null`,
    note: sql`coalesce(${savedProject.note}, '')`,
    isOwn: sql`${shown.ownerId} = ${id} or ${projectMember.id} is not null`,
  });
  return db
    .select({ item: item.as('item') })
    .from(shown)
    .leftJoin(vote, and(eq(vote.projectId, shown.id), eq(vote.userId, id), isNull(vote.voidedAt)))
    .leftJoin(savedProject, and(eq(savedProject.userId, id), eq(savedProject.projectId, shown.id)))
    .leftJoin(
      projectMember,
      and(eq(projectMember.projectId, shown.id), eq(projectMember.userId, id), isNotNull(projectMember.claimedAt)),
    )
    .orderBy(desc(shown.trendingRank), desc(shown.id));
};

const topChains = (db: Database) =>
  db
    .select({ item: jsonOf({ ...chainCard, key: keyOf(byRank) }).as('item') })
    .from(chain)
    .where(isListed)
    .orderBy(...orderBy(byRank))
    .limit(listLimit + 1);
