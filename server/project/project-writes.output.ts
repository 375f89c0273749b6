import { z } from 'zod';
import { projectStatuses } from '#db/vocabulary.ts';
import { Instant } from '../profile/person.output.ts';
import { Standing } from './standing.output.ts';

/** An own project as a write left it. */
export const ProjectState = z.strictObject({
  slug: z.string(),
  status: z.enum(projectStatuses),
  revision: z.int(),
  scheduledAt: Instant.nullable(),
});
export type ProjectState = z.infer<typeof ProjectState>;

export const TeamAnswered = z.strictObject({ slug: z.string(), claimed: z.boolean() });
export type TeamAnswered = z.infer<typeof TeamAnswered>;

export const UpdateWritten = z.strictObject({ id: z.string(), slug: z.string() });
export type UpdateWritten = z.infer<typeof UpdateWritten>;

/** A count after a view or a share. */
export const Counted = z.strictObject({ slug: z.string(), count: z.int() });
export type Counted = z.infer<typeof Counted>;

/** What shows control of the demo, once it stands on its page or in its file. */
export const DemoCheck = z.strictObject({
  slug: z.string(),
  demoUrl: z.string(),
  fileUrl: z.string(),
  token: z.string(),
});
export type DemoCheck = z.infer<typeof DemoCheck>;

export const DemoProved = Standing.extend({
  slug: z.string(),
  /** Where the token was found. */
  by: z.enum(['tag', 'file']),
  demoVerifiedAt: Instant,
});
export type DemoProved = z.infer<typeof DemoProved>;
