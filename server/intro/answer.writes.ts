import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import { keepAnswers } from './answers.writes.ts';
import type { AcceptIntro, DeclineIntro } from './intro.input.ts';
import type { IntroAccepted, IntroDeclined } from './intro.output.ts';
import { talkFrom } from './talk-from.writes.ts';

/**
 * Accepts a request: the two have a conversation from now on, in which the request's words come first.
 * @throws DomainError INTRO_NOT_FOUND, INTRO_CLOSED, INTRO_BLOCKED, PROFILE_NOT_FOUND where the other one has left
 */
export async function acceptIntro(tx: Database, me: { id: string }, { id }: AcceptIntro): Promise<IntroAccepted> {
  const intro = await lockOpen(tx, { id, recipientId: me.id });
  if (!intro.username) {
    throw new DomainError('PROFILE_NOT_FOUND', { message: 'They have left. Decline the request, or let it expire.' });
  }
  const { senderId, message } = intro;
  const conversationId = await talkFrom(tx, { senderId, recipientId: me.id, message });
  await answer(tx, intro, { status: 'accepted', conversationId });
  await tell(tx, intro, { says: 'accepted your request for an intro about' });
  return { id, username: intro.username };
}

/** Declines a request, with a reason that who asked is told. @throws DomainError INTRO_NOT_FOUND, INTRO_CLOSED */
export async function declineIntro(
  tx: Database,
  me: { id: string },
  { id, reason }: DeclineIntro,
): Promise<IntroDeclined> {
  const intro = await lockOpen(tx, { id, recipientId: me.id });
  await answer(tx, intro, { status: 'declined', declinedReason: reason });
  await tell(tx, intro, { says: 'declined your request for an intro about', excerpt: reason });
  return { id };
}

type OpenIntro = Awaited<ReturnType<typeof lockOpen>>;

async function lockOpen(tx: Database, { id, recipientId }: { id: string; recipientId: string }) {
  const { status, expiresAt, senderId, direction, message } = introRequest;
  const [found] = await tx
    .select({
      ...{ id: introRequest.id, recipientId: introRequest.recipientId, senderId, direction, message, status },
      title: project.title,
      /** Of who asked; null once they have left. */
      username: user.username,
      isOver: sql<boolean>`${expiresAt} <= now()`,
    })
    .from(introRequest)
    .innerJoin(project, eq(project.id, introRequest.projectId))
    .leftJoin(user, and(eq(user.id, senderId), isNull(user.deletedAt)))
    .where(and(eq(introRequest.id, id), eq(introRequest.recipientId, recipientId)))
    .for('update', { of: introRequest });
  if (!found) throw new DomainError('INTRO_NOT_FOUND');
  if (found.status !== 'pending') throw new DomainError('INTRO_CLOSED', { status: found.status });
  if (found.isOver) throw new DomainError('INTRO_CLOSED', { status: 'expired' });
  return found;
}

type Answer = { status: 'accepted' | 'declined'; declinedReason?: string; conversationId?: string };

async function answer(tx: Database, { id, senderId, recipientId, direction }: OpenIntro, given: Answer): Promise<void> {
  await tx
    .update(introRequest)
    .set({ ...given, answeredAt: sql`now()`, updatedAt: sql`now()` })
    .where(eq(introRequest.id, id));
  if (direction === 'builder_to_investor') await keepAnswers(tx, recipientId);
  await changed(tx, { tags: [senderId, recipientId].map(tag.person) });
}

async function tell(tx: Database, intro: OpenIntro, said: { says: string; excerpt?: string }): Promise<void> {
  const { id, senderId, recipientId, title } = intro;
  const news = { to: senderId, actorId: recipientId, subject: `intro:${id}`, data: { title, ...said } };
  await notify(tx, { kind: 'intro', ...news });
}
