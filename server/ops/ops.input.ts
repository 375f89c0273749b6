import { z } from 'zod';
import { Reason } from '../admin/reason.input.ts';
import { Cursor, PageSize, SearchText } from '../paging.input.ts';

/** No spaces: tags travel in a header. */
const TagText = z
  .string()
  .trim()
  .regex(/^[\w:.-]*$/, 'must be a tag, such as feed or project:crosshair')
  .max(200);

/** The beginning of a tag. */
export const TagsInput = z.object({ text: TagText });
export type TagsInput = z.infer<typeof TagsInput>;

export const PurgeTag = z.object({ tag: TagText, reason: Reason });
export type PurgeTag = z.infer<typeof PurgeTag>;

export const mailStates = ['queued', 'failed', 'sent'] as const;

export const MailsInput = z.object({
  state: z.enum(mailStates).optional(),
  /** A whole e-mail address, or the name of a letter. */
  text: SearchText.optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type MailsInput = z.infer<typeof MailsInput>;

export const RetryMail = z.object({ id: z.uuid() });
export type RetryMail = z.infer<typeof RetryMail>;

export const JobsInput = z.object({ limit: PageSize, cursor: Cursor });
export type JobsInput = z.infer<typeof JobsInput>;

export const RetryJob = z.object({ id: z.string().regex(/^\d{1,10}$/) });
export type RetryJob = z.infer<typeof RetryJob>;
