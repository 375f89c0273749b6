import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { auditLog } from '#db/schema/audit-log.ts';
import * as tag from '#db/tags.ts';
import { assureAdmin, holdAdmins, lockAdmins } from './admin/admins.writes.ts';
import type { Person } from './auth/person.ts';
import { adminProcedure } from './trpc.ts';
import { write } from './write.ts';

/** What an admin has done, for the caller and for the audit log. */
export type AdminDone<Answer> = {
  answer: Answer;
  /** What it was done to, one line of the log for each: 'user:ID', 'project:ID'. */
  subjects: readonly string[];
  /** What else the log should know, such as what was there before. */
  data?: Record<string, unknown>;
};

type Definition<I extends z.ZodType, O extends z.ZodType> = {
  /** The procedure's path, under which the log knows it: 'admin.suspend'. */
  name: string;
  /** With a `reason` where it hurts somebody. */
  input: I;
  output: O;
  /** Whether an admin may be none after it: it waits for what others are about to do as admins, and they for it. */
  endsAdmins?: boolean;
  run: (tx: Database, me: Person, input: z.output<I>) => Promise<AdminDone<z.input<O>>>;
};

/** Declares a write that only admins may: what it does and its lines in the audit log are one transaction. */
export function adminWrite<I extends z.ZodType, O extends z.ZodType>({
  name,
  input,
  output,
  endsAdmins = false,
  run,
}: Definition<I, O>) {
  return write({
    name,
    by: adminProcedure.meta({ isAudited: true }),
    input,
    output,
    run: async (tx, me, known) => {
      // Who called was an admin before the transaction began.
      await (endsAdmins ? lockAdmins : holdAdmins)(tx);
      await assureAdmin(tx, me);
      const { answer, subjects, data = {} } = await run(tx, me, known);
      const reason = reasonOf(known);
      const rows = subjects.map((subject) => ({ actorId: me.id, action: name, subject, reason, data }));
      if (rows.length > 0) await tx.insert(auditLog).values(rows);
      // What they have done waits for none of the others.
      await changed(tx, { tags: [tag.adminDesk] });
      return answer;
    },
  });
}

const reasonOf = (input: unknown): string =>
  input instanceof Object && 'reason' in input && typeof input.reason === 'string' ? input.reason : '';
