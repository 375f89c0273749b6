import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, timestamps } from './columns.ts';
import { user } from './user.ts';

/** Who did what to what, and why. Append only: a trigger (migration `audit_log_append_only`) refuses the rest. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    /** Null when a command did it. */
    actorId: uuid().references(() => user.id, { onDelete: 'restrict' }),
    action: text().notNull(),
    subject: text().notNull(),
    reason: text().notNull().default(''),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    ...timestamps(),
  },
  (t) => [index('audit_log_actor_index').on(t.actorId, t.id), index('audit_log_subject_index').on(t.subject, t.id)],
);
