import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { conversation } from '#db/schema/conversation.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { lockPeople } from '../profile/lock-people.writes.ts';
import { lockOwnProject } from '../project/own-project.writes.ts';
import { lockProject } from '../project/project-for-write.writes.ts';
import type { AskBuilder, AskInvestor } from './intro.input.ts';

/** A request that may be made. Its project is locked, so that of several at once the first is made. */
export type Terms = {
  project: { id: string; slug: string; title: string };
  senderId: string;
  recipientId: string;
  direction: (typeof introRequest.$inferSelect)['direction'];
  /** An earlier one of the two about the project whose time is over, to be ended first. */
  dueId: string | null;
};

/** Who is suspended could not answer, and would be counted as one who does not. */
const isSuspended = sql<boolean>`coalesce(${user.suspendedUntil} > now(), false)`;

/**
 * An investor to the owner of a published project that is not theirs. Both are locked, so that a role that ends meanwhile
 * has ended before, or ends after all of this.
 * @throws DomainError PROJECT_NOT_FOUND, PROJECT_ARCHIVED, OWN_PROJECT, FORBIDDEN, PROFILE_NOT_FOUND, INTROS_CLOSED,
 * INTRO_BLOCKED, INTRO_OPEN
 */
export async function builderTerms(
  tx: Database,
  me: { id: string },
  { slug }: Pick<AskBuilder, 'slug'>,
): Promise<Terms> {
  const project = await lockProject(tx, { slug, userId: me.id });
  if (project.isOwn)
    throw new DomainError('OWN_PROJECT', { message: 'Nobody asks for an intro to their own project.' });
  if (project.status === 'archived') throw new DomainError('PROJECT_ARCHIVED');
  await lockPeople(tx, [me.id, project.ownerId]);
  if ((await tx.$count(user, and(eq(user.id, me.id), user.isInvestor))) === 0) throw new DomainError('FORBIDDEN');
  const [owner] = await tx
    .select({ isSuspended })
    .from(user)
    .where(and(eq(user.id, project.ownerId), isNull(user.deletedAt)));
  if (!owner) throw new DomainError('PROFILE_NOT_FOUND');
  if (owner.isSuspended) throw new DomainError('INTROS_CLOSED');
  return free(tx, { project, senderId: me.id, recipientId: project.ownerId, direction: 'investor_to_builder' });
}

/**
 * The owner of a published project to an investor of the public directory who is open to intros.
 * @throws DomainError PROJECT_NOT_FOUND, PROJECT_ARCHIVED, OWN_PROJECT, PROFILE_NOT_FOUND, INTROS_CLOSED, INTRO_BLOCKED,
 * INTRO_OPEN
 */
export async function investorTerms(
  tx: Database,
  me: { id: string },
  { username, slug }: Pick<AskInvestor, 'username' | 'slug'>,
): Promise<Terms> {
  const project = await lockOwnProject(tx, { slug, ownerId: me.id, statuses: ['published', 'archived'] });
  if (project.status === 'archived') throw new DomainError('PROJECT_ARCHIVED');
  const [investor] = await tx
    .select({
      id: user.id,
      isOpen: investorProfile.openToIntros,
      isSuspended,
      isOnTeam: sql<boolean>`${user.id} = ${me.id} or ${projectMember.id} is not null`,
    })
    .from(user)
    .innerJoin(investorProfile, and(eq(investorProfile.userId, user.id), investorProfile.isPublic))
    .leftJoin(
      projectMember,
      and(
        eq(projectMember.projectId, project.id),
        eq(projectMember.userId, user.id),
        isNotNull(projectMember.claimedAt),
      ),
    )
    .where(and(eq(user.username, username), user.isInvestor, isNull(user.deletedAt)));
  if (!investor) throw new DomainError('PROFILE_NOT_FOUND', { message: 'There is no such investor in the directory.' });
  if (investor.isOnTeam) throw new DomainError('OWN_PROJECT', { message: 'They are on the team of that project.' });
  if (!investor.isOpen || investor.isSuspended) throw new DomainError('INTROS_CLOSED');
  return free(tx, { project, senderId: me.id, recipientId: investor.id, direction: 'builder_to_investor' });
}

/**
 * Unless the two have one open about the project, whoever asked, or one of them blocks the other. One whose time is over
 * is open no more, be it that the clock's job has not come by yet.
 */
async function free(tx: Database, terms: Omit<Terms, 'dueId'>): Promise<Terms> {
  const { project, senderId, recipientId } = terms;
  const { id, createdAt: askedAt, expiresAt } = introRequest;
  const [open] = await tx
    .select({ id, senderId: introRequest.senderId, askedAt, expiresAt, isDue: sql<boolean>`${expiresAt} <= now()` })
    .from(introRequest)
    .where(
      and(
        eq(introRequest.projectId, project.id),
        eq(introRequest.status, sql`'pending'`),
        sql`least(${introRequest.senderId}, ${introRequest.recipientId}) = least(${senderId}::uuid, ${recipientId}::uuid)`,
        sql`greatest(${introRequest.senderId}, ${introRequest.recipientId}) = greatest(${senderId}::uuid, ${recipientId}::uuid)`,
      ),
    );
  if (open && !open.isDue) {
    const isMine = open.senderId === senderId;
    throw new DomainError('INTRO_OPEN', {
      askedBy: isMine ? 'you' : 'them',
      askedAt: open.askedAt.toISOString(),
      expiresAt: open.expiresAt.toISOString(),
      ...(!isMine && { message: 'They have asked you about this project already: answer that one.' }),
    });
  }
  if (await isBlocked(tx, senderId, recipientId)) throw new DomainError('INTRO_BLOCKED');
  return { ...terms, dueId: open?.id ?? null };
}

async function isBlocked(tx: Database, one: string, other: string): Promise<boolean> {
  const blocked = await tx.$count(
    conversation,
    and(
      sql`${conversation.firstUserId} = least(${one}::uuid, ${other}::uuid)`,
      sql`${conversation.secondUserId} = greatest(${one}::uuid, ${other}::uuid)`,
      or(isNotNull(conversation.firstBlockedAt), isNotNull(conversation.secondBlockedAt)),
    ),
  );
  return blocked > 0;
}
