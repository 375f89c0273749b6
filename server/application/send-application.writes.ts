import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { investorApplication } from '#db/schema/investor.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import type { SendApplication } from './application.input.ts';
import type { ApplicationSent } from './application.output.ts';
import { loadOwnApplication } from './application.reads.ts';

/**
 * Applies to be an investor. The person's row is locked, so that of many at once one is taken, and none while an admin
 * decides.
 * @throws DomainError ALREADY_INVESTOR, APPLICATION_PENDING, APPLICATION_TOO_SOON with `from`
 */
export async function sendApplication(
  tx: Database,
  me: { id: string },
  input: SendApplication,
): Promise<ApplicationSent> {
  await tx.select({ id: user.id }).from(user).where(eq(user.id, me.id)).for('no key update');
  const { state, mayApplyFrom } = await loadOwnApplication(tx, me);
  if (state === 'approved') throw new DomainError('ALREADY_INVESTOR');
  if (state === 'pending') throw new DomainError('APPLICATION_PENDING');
  if (mayApplyFrom) throw new DomainError('APPLICATION_TOO_SOON', { from: mayApplyFrom });
  const [made] = await tx
    .insert(investorApplication)
    .values({ userId: me.id, ...input })
    .returning({ id: investorApplication.id });
  if (!made) throw new Error('the application was not written');
  await changed(tx, { tags: [tag.person(me.id), tag.adminDesk] });
  return made;
}
