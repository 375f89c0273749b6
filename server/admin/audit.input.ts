import { z } from 'zod';
import { Cursor, PageSize } from '../paging.input.ts';
import { Text } from '../plain-text.input.ts';

/** Any text: what is no name finds nothing. */
const Word = Text.min(1).max(300);

export const AuditInput = z.object({
  /** Who did it, by username; `command` for what was done on the operator's machine. */
  actor: Word.optional(),
  /** What was done, whole or by either end: 'admin.suspend', 'admin', 'suspend'. */
  action: Word.optional(),
  /** What it was done to: 'user:USERNAME' or USERNAME alone, 'project:SLUG', or by id as the log has it. */
  subject: Word.optional(),
  /** Not before. */
  since: z.iso.datetime().optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type AuditInput = z.infer<typeof AuditInput>;
