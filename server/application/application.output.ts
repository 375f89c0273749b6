import { z } from 'zod';
import { applicationStatuses, investorTypes } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

const Count = z.int().nonnegative();

const Application = z.strictObject({
  id: z.string(),
  status: z.enum(applicationStatuses),
  type: z.enum(investorTypes),
  company: z.string(),
  title: z.string(),
  thesis: z.string(),
  evidenceUrl: z.string().nullable(),
  statement: z.string(),
  createdAt: Instant,
  /** Null while it is pending. */
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
});

/** How one's own application stands. */
export const OwnApplication = z.strictObject({
  /** 'ended' for whoever was an investor and is one no more. */
  state: z.enum(['none', 'pending', 'rejected', 'approved', 'ended']),
  /** The latest; null where there is none. */
  application: Application.nullable(),
  /** From when one may apply again; null where there is nothing to wait for. */
  mayApplyFrom: Instant.nullable(),
});
export type OwnApplication = z.infer<typeof OwnApplication>;

export const ApplicationSent = z.strictObject({ id: z.string() });
export type ApplicationSent = z.infer<typeof ApplicationSent>;

/** An application with all that an admin needs to decide it. */
const QueuedApplication = Application.extend({
  decidedBy: z.string().nullable(),
  /** Those of the same person before this one. */
  earlierCount: Count,
  applicant: Person.extend({
    email: z.string(),
    emailVerified: z.boolean(),
    bio: z.string(),
    website: z.string().nullable(),
    location: z.string().nullable(),
    githubLogin: z.string().nullable(),
    githubConnected: z.boolean(),
    joinedAt: Instant,
    karma: z.int(),
    projectCount: Count,
    commentCount: Count,
    badgeCount: Count,
    isInvestor: z.boolean(),
    suspended: z.boolean(),
    /** The best five that are published. */
    projects: z.array(z.strictObject({ slug: z.string(), title: z.string(), proofScore: z.number() })),
  }),
});
export type QueuedApplication = z.infer<typeof QueuedApplication>;

export const ApplicationPage = pageOf(QueuedApplication);

export const ApplicationDecided = z.strictObject({ id: z.string(), status: z.enum(['approved', 'rejected']) });
export type ApplicationDecided = z.infer<typeof ApplicationDecided>;
