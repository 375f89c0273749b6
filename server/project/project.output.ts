import { z } from 'zod';
import { badgeKinds, categories, stages, updateKinds } from '#db/vocabulary.ts';
import { Comment } from '../comment/comment.output.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

const Count = z.int().nonnegative();
/** Points of the proof score, one decimal. */
const Points = z.number().min(0).max(100);

/** A row of a list. */
export const ProjectCard = z.strictObject({
  slug: z.string(),
  title: z.string(),
  tagline: z.string(),
  coverUrl: z.string().nullable(),
  owner: Person,
  /** Team members beside the owner. */
  memberCount: Count,
  categories: z.array(z.enum(categories)),
  technologies: z.array(z.string()),
  badgeKinds: z.array(z.enum(badgeKinds)),
  featured: z.boolean(),
  publishedAt: Instant,
  verificationPoints: Points,
  communityPoints: Points,
  validationPoints: Points,
  qualityPoints: Points,
  proofScore: Points,
  upCount: Count,
  downCount: Count,
  netVotes: z.int(),
  commentCount: Count,
});
export type ProjectCard = z.infer<typeof ProjectCard>;

const Badge = z.strictObject({
  id: z.string(),
  kind: z.enum(badgeKinds),
  points: z.int(),
  rationale: z.string(),
  featured: z.boolean(),
  validator: Person,
  createdAt: Instant,
});

const Update = z.strictObject({
  id: z.string(),
  kind: z.enum(updateKinds),
  title: z.string(),
  body: z.string(),
  version: z.string().nullable(),
  milestone: z.string().nullable(),
  createdAt: Instant,
});
export type Update = z.infer<typeof Update>;

export const ProjectUpdates = pageOf(Update);
export type ProjectUpdates = z.infer<typeof ProjectUpdates>;

/** The facts behind the proof score, each with its instant where it has one. */
const Evidence = z.strictObject({
  emailVerified: z.boolean(),
  githubLogin: z.string().nullable(),
  githubConnectedAt: Instant.nullable(),
  demoVerifiedAt: Instant.nullable(),
  /** Distinct commenters other than the owner. */
  commenterCount: Count,
  descriptionLength: Count,
  screenshotCount: Count,
  /** Votes that count no more, by the reason that admins gave. */
  voidedVotes: z.array(z.strictObject({ count: Count, reason: z.string() })),
});

/** What the builder looks for, in whole US dollars; what they do not say is null. */
export const Raising = z.strictObject({
  raisingStage: z.enum(stages).nullable(),
  raisingMin: Count.nullable(),
  raisingMax: Count.nullable(),
});

/** All that the project page shows. */
export const ProjectPage = ProjectCard.extend({
  description: z.string(),
  story: z.string(),
  novelty: z.string(),
  comparison: z.string(),
  demoUrl: z.string().nullable(),
  repositoryUrl: z.string().nullable(),
  videoUrl: z.string().nullable(),
  pitchDeckUrl: z.string().nullable(),
  ...Raising.shape,
  status: z.enum(['published', 'archived']),
  updatedAt: Instant,
  viewCount: Count,
  saveCount: Count,
  shareCount: Count,
  introRequestCount: Count,
  badgeCount: Count,
  trendingRank: z.number(),
  evidence: Evidence,
  screenshots: z.array(
    z.strictObject({
      url: z.string(),
      thumbnailUrl: z.string().nullable(),
      width: z.int(),
      height: z.int(),
      thumbhash: z.string().nullable(),
      alt: z.string(),
    }),
  ),
  members: z.array(
    z.strictObject({ name: z.string(), role: z.string(), person: Person.nullable(), claimed: z.boolean() }),
  ),
  badges: z.array(Badge),
  /** The newest 20. */
  updates: z.array(Update),
  /** Where `project.updates` goes on behind those. */
  updatesCursor: z.string().nullable(),
  /** In thread order, the first 200. */
  comments: z.array(Comment),
  chains: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
  events: z.array(
    z.strictObject({ slug: z.string(), name: z.string(), rank: z.int().nullable(), prize: z.string().nullable() }),
  ),
  /** Up to three published projects that share technologies or categories. */
  similar: z.array(ProjectCard),
});
export type ProjectPage = z.infer<typeof ProjectPage>;
