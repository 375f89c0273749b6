import { auditLog } from '../schema/audit-log.ts';
import { mail } from '../schema/outbox.ts';
import { reconciliation } from '../schema/reconciliation.ts';
import type { Batch } from './batch.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;
const offence = 'Posted the same offer below a dozen projects, and again after it was removed.';

/** What the admins' pages have to show: what an admin of earlier days did, a report of counts, letters that went out. */
export function makeOperations(world: World, batch: Batch): void {
  const random = new Random(world.seed, 'operations');
  const daysAgo = (days: number) => world.now - days * dayMs;
  const admin = world.people.at(world.admin);
  const former = world.people.at(world.former.person);
  const subject = `user:${world.people.at(world.suspended).id}`;
  const until = endOf(world).toISOString();
  const lines = [
    { days: 40, actorId: null, action: 'admin.grant', subject: `user:${admin.id}`, reason: 'by command' },
    { days: 21, action: 'ops.purge', subject: 'tag:feed', reason: 'The feed showed a removed project.' },
    {
      days: 9,
      action: 'admin.suspend',
      subject,
      reason: 'Votes from three accounts of one hand.',
      data: { until: null },
    },
    { days: 8, action: 'admin.lift', subject },
    { days: 6, action: 'validator.end', subject: `user:${former.id}`, reason: 'Has no time for reviews any more.' },
    { days: 3, action: 'admin.suspend', subject, reason: offence, data: { until } },
    { days: 2, action: 'ops.reconcile', subject: 'site:counts' },
    { days: 1, actorId: null, action: 'admin.revoke', subject: `user:${admin.id}`, reason: 'by command' },
  ];
  for (const { days, actorId = admin.id, reason = '', data = {}, ...line } of lines) {
    batch.add(auditLog, { ...dated(random, daysAgo(days)), actorId, reason, data, ...line });
  }
  batch.add(reconciliation, {
    ...dated(random, daysAgo(2)),
    endedAt: new Date(daysAgo(2) + 1840),
    foundCount: 1,
    findings: [{ column: 'user.unread_notification_count', rows: 1, examples: [admin.id] }],
  });
  writeLetters(world, batch, random);
}

/** A suspension that began some days ago, of the one whom it hit. */
export function suspensionOf(world: World, person: number) {
  const isHit = person === world.suspended;
  return { suspendedUntil: isHit ? endOf(world) : null, suspendedReason: isHit ? offence : null };
}

const endOf = ({ now }: World): Date => new Date(now + 27 * dayMs);

/** To the latest people, of the last weeks. What was in those that were sent is gone; the others are
 * codes, which can be written whatever the site is called. */
function writeLetters(world: World, batch: Batch, random: Random): void {
  const { people, plan, now } = world;
  for (let k = 0; k < Math.min(30, plan.people); k++) {
    const { id: userId, username } = people.at(plan.people - 1 - k);
    const at = random.between(now - 28 * dayMs, now - 3_600_000);
    const isRefused = k % 12 === 5;
    const template = random.pick(['verify_email', 'sign_in_code', 'digest', 'notification'] as const);
    batch.add(mail, {
      ...dated(random, at),
      userId,
      recipient: `${username}@people.example.org`,
      ...(isRefused ? { template: 'sign_in_code', data: { code: '271 828' } } : { template, data: {} }),
      attempts: isRefused ? 13 : 1,
      sendAfter: new Date(at),
      sentAt: isRefused ? null : new Date(at + 900),
      error: isRefused ? 'Error: 550 5.1.1 Recipient address rejected: no such mailbox' : null,
    });
  }
}

function dated(random: Random, atMs: number) {
  const at = new Date(atMs);
  return { id: random.id(atMs), createdAt: at, updatedAt: at };
}
