import { z } from 'zod';
import { applicationStatuses, investorTypes } from '#db/vocabulary.ts';
import { Cursor, PageSize } from '../paging.input.ts';
import { plainText, WebAddress } from '../plain-text.input.ts';

/** What somebody says for themselves to become an investor here. */
export const SendApplication = z
  .object({
    type: z.enum(investorTypes),
    /** '' for an individual without one. */
    company: plainText(0, 120),
    title: plainText(0, 120),
    thesis: plainText(20, 2000),
    /** Where an admin can see that it is true. */
    evidenceUrl: WebAddress,
    statement: plainText(40, 2000),
  })
  .refine(({ type, company }) => type === 'individual' || company !== '', {
    path: ['company'],
    message: 'must not be empty for an organization',
  });
export type SendApplication = z.output<typeof SendApplication>;

export const ApplicationQueue = z.object({
  /** What waits comes with the longest waiting first, what is decided with the latest. */
  status: z.enum(applicationStatuses).default('pending'),
  limit: PageSize,
  cursor: Cursor,
});
export type ApplicationQueue = z.output<typeof ApplicationQueue>;

export const DecideApplication = z.object({
  id: z.uuid(),
  decision: z.enum(['approved', 'rejected']),
  /** The applicant reads it. */
  reason: plainText(10, 1000),
});
export type DecideApplication = z.output<typeof DecideApplication>;
