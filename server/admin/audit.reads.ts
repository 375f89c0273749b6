import { and, eq, gte, isNull, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { auditLog } from '#db/schema/audit-log.ts';
import { user } from '#db/schema/user.ts';
import { iso } from '../instant.ts';
import { jsonOrNull } from '../json.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import type { Person } from '../profile/person.output.ts';
import type { AuditInput } from './audit.input.ts';
import type { AuditPage } from './audit.output.ts';
import { keyOfSubject, nameSubjects } from './audit-subjects.reads.ts';

const latestFirst: Order = { name: 'admin.audit', columns: [auditLog.id] };

/** What admins did, the latest first. */
export async function loadAudit(db: Database, input: AuditInput): Promise<z.input<typeof AuditPage>> {
  const { limit, cursor } = input;
  const subject = input.subject === undefined ? undefined : await keyOfSubject(db, input.subject);
  const rows = await db
    .select({ ...line, key: keyOf(latestFirst) })
    .from(auditLog)
    .leftJoin(user, eq(user.id, auditLog.actorId))
    .where(and(...filters(input), isAbout(subject), after(latestFirst, cursor)))
    .orderBy(...orderBy(latestFirst))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(latestFirst, rows, limit);
  const shown = await nameSubjects(
    db,
    items.map((item) => item.subject),
  );
  return {
    items: items.map((item) => ({
      ...item,
      subject: { key: item.subject, ...(shown.get(item.subject) ?? { name: null, of: null, path: null }) },
    })),
    nextCursor,
  };
}

const line = {
  id: auditLog.id,
  at: iso(auditLog.createdAt),
  // By their own name, also where they left: what an admin did stays theirs.
  actor: jsonOrNull(user.id, {
    username: user.username,
    displayName: user.displayName,
    avatarUrl: user.avatarUrl,
  }).mapWith((value: Person | null) => value),
  action: auditLog.action,
  subject: auditLog.subject,
  reason: auditLog.reason,
  data: auditLog.data,
};

function filters({ actor, action, since }: AuditInput): (SQL | undefined)[] {
  return [
    actor === undefined ? undefined : isBy(actor),
    action === undefined ? undefined : isCalled(action.toLowerCase()),
    // Ids sort by birth, so the index that the pages follow knows where to stop.
    since === undefined ? undefined : gte(auditLog.id, newId(Date.parse(since), new Uint8Array(16))),
  ];
}

/** Whole, or by either end: 'admin.suspend', 'admin', 'suspend'. */
const isCalled = (action: string): SQL =>
  sql`(lower(${auditLog.action}) = ${action} or ${action} in (lower(split_part(${auditLog.action}, '.', 1)), lower(split_part(${auditLog.action}, '.', 2))))`;

const isAbout = (subject: string | undefined) => (subject === undefined ? undefined : eq(auditLog.subject, subject));

const isBy = (actor: string): SQL =>
  actor === 'command'
    ? isNull(auditLog.actorId)
    : sql`${auditLog.actorId} = (select id from "user" where username = ${actor.toLowerCase()})`;
