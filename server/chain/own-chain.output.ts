import { z } from 'zod';
import { chainProjectStatuses } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { ProjectCard } from '../project/project.output.ts';
import { ChainCard, ChainPage } from './chain.output.ts';

const Count = z.int().nonnegative();

/** A chain that one follows, owns or moderates. */
export const OwnChain = ChainCard.pick({
  slug: true,
  name: true,
  logoUrl: true,
  projectCount: true,
  followerCount: true,
}).extend({
  isPublic: z.boolean(),
  follows: z.boolean(),
  role: z.enum(['owner', 'moderator']).nullable(),
  /** Submissions that wait for its moderators; 0 for who is none. */
  waitingCount: Count,
  /** To whom its owner offers it, and since when: told to the two of them alone. */
  offer: z.strictObject({ to: Person, at: Instant }).nullable(),
  /** Whether one has deleted it, and can still bring it back. */
  isDeleted: z.boolean(),
});
export type OwnChain = z.infer<typeof OwnChain>;

export const OwnChains = z.strictObject({ items: z.array(OwnChain) });
export type OwnChains = z.infer<typeof OwnChains>;

/** As `ChainContent`, but as it is, whether or not it could be saved so today. */
export const ChainForEdit = z.strictObject({
  slug: z.string(),
  revision: z.string(),
  content: ChainPage.pick({
    name: true,
    description: true,
    rules: true,
    categories: true,
    links: true,
    logoUrl: true,
    bannerUrl: true,
    requiresApproval: true,
  }).extend({ isPublic: z.boolean() }),
});
export type ChainForEdit = z.infer<typeof ChainForEdit>;

/** One's own projects in a chain, or on their way into it. */
export const OwnSubmissions = z.strictObject({
  items: z.array(
    z.strictObject({
      project: z.strictObject({ slug: z.string(), title: z.string() }),
      status: z.enum(chainProjectStatuses),
      /** Why it was turned down. */
      reason: z.string().nullable(),
      submittedAt: Instant,
    }),
  ),
});
export type OwnSubmissions = z.infer<typeof OwnSubmissions>;

/** What waits for the moderators, the longest waiting first. */
export const SubmissionQueue = pageOf(
  z.strictObject({ project: ProjectCard, submittedBy: Person.nullable(), message: z.string(), submittedAt: Instant }),
);
export type SubmissionQueue = z.infer<typeof SubmissionQueue>;

/** The posts that nobody else sees any more, the last hidden first. */
export const HiddenPosts = pageOf(
  z.strictObject({ slug: z.string(), title: z.string(), reason: z.string().nullable(), hiddenAt: Instant }),
);
export type HiddenPosts = z.infer<typeof HiddenPosts>;

/** How a chain grew in the last twelve weeks, the oldest first; the last one ends now. */
export const ChainFigures = z.strictObject({
  weeks: z.array(z.strictObject({ from: Instant, followers: Count, posts: Count, projects: Count })).length(12),
});
export type ChainFigures = z.infer<typeof ChainFigures>;
