import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { investorApplication, investorProfile } from '#db/schema/investor.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { ownThing } from '../admin/own-thing.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { notify } from '../notification/notify.writes.ts';
import { wholeAddress } from '../notification/whole-address.ts';
import { lockPeople } from '../profile/lock-people.writes.ts';
import type { DecideApplication } from './application.input.ts';
import type { ApplicationDecided } from './application.output.ts';
import { waitMs } from './application.reads.ts';

/**
 * Approves or rejects an application, once. Who is approved is an investor from now on, with an entry made out of the
 * application that they finish before it is public, and a pipeline of what they have saved. Either is told by the site
 * and by mail.
 * @throws DomainError APPLICATION_NOT_FOUND, where who applied is leaving too; APPLICATION_DECIDED; OWN_THING for one's own
 */
export async function decideApplication(
  tx: Database,
  me: { id: string },
  { id, decision, reason }: DecideApplication,
): Promise<AdminDone<ApplicationDecided>> {
  const userId = await applicantOf(tx, id);
  if (userId === me.id) throw ownThing();
  await lockPeople(tx, [userId]);
  const [application] = await tx
    .update(investorApplication)
    .set({ status: decision, decidedById: me.id, decidedAt: new Date(), reason })
    .where(and(eq(investorApplication.id, id), eq(investorApplication.status, 'pending')))
    .returning();
  if (!application) throw new DomainError('APPLICATION_DECIDED');
  const [applicant] = await tx
    .update(user)
    .set(decision === 'approved' ? { isInvestor: true } : { updatedAt: new Date() })
    .where(and(eq(user.id, userId), isNull(user.deletedAt)))
    .returning({ username: user.username, displayName: user.displayName, email: user.email });
  if (!applicant) throw new DomainError('APPLICATION_NOT_FOUND');
  if (decision === 'approved') await makeInvestor(tx, application, applicant.displayName || applicant.username);
  await tellApplicant(tx, { actorId: me.id, userId, id, decision, reason, email: applicant.email });
  await changed(tx, { tags: [tag.person(userId), tag.user(applicant.username)] });
  return {
    answer: { id, status: decision },
    subjects: [`user:${userId}`],
    data: { application: id, decision },
  };
}

async function applicantOf(tx: Database, id: string): Promise<string> {
  const [found] = await tx
    .select({ userId: investorApplication.userId })
    .from(investorApplication)
    .where(eq(investorApplication.id, id));
  if (!found) throw new DomainError('APPLICATION_NOT_FOUND');
  return found.userId;
}

/** What they had before, should they have been an investor already, is theirs again: the entry, and the pipeline as it was. */
async function makeInvestor(
  tx: Database,
  { userId, type, company, title, thesis }: typeof investorApplication.$inferSelect,
  name: string,
): Promise<void> {
  const drafted = await tx
    .insert(investorProfile)
    .values({
      ...{ userId, type, company, title, thesis },
      name: type === 'organization' && company !== '' ? company : name,
      checkSizeMin: 0,
      checkSizeMax: 0,
    })
    .onConflictDoNothing()
    .returning({ id: investorProfile.id });
  if (drafted.length === 0) return;
  await tx
    .update(savedProject)
    .set({ stage: 'watching' })
    .where(and(eq(savedProject.userId, userId), isNull(savedProject.stage)));
}

type Told = DecideApplication & { actorId: string; userId: string; email: string | null };

async function tellApplicant(tx: Database, { id, userId, actorId, decision, reason, email }: Told): Promise<void> {
  const isApproved = decision === 'approved';
  if (email) {
    const url = await wholeAddress(isApproved ? '/settings/investor' : '/investors/apply');
    const from = new Date(Date.now() + waitMs).toISOString();
    await queueMail(tx, {
      ...{ to: email, userId },
      ...(isApproved
        ? { template: 'application_approved', data: { reason, url } }
        : { template: 'application_rejected', data: { reason, from, url } }),
    });
  }
  await notify(tx, {
    ...{ to: userId, actorId, kind: 'moderation', subject: `application:${id}` },
    data: {
      says: isApproved ? 'approved your application as an investor' : 'decided on your application',
      excerpt: reason,
    },
    hasLetter: true,
  });
}
