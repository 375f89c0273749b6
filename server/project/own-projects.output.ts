import { z } from 'zod';
import { categories, projectStatuses } from '#db/vocabulary.ts';
import { Instant } from '../profile/person.output.ts';
import { Raising } from './project.output.ts';
import { ProjectContent } from './project-content.input.ts';

const Status = z.enum(projectStatuses);

/** An own project as its form shows it. */
export const ProjectForEdit = z.strictObject({
  slug: z.string(),
  status: Status,
  revision: z.int(),
  scheduledAt: Instant.nullable(),
  updatedAt: Instant,
  content: ProjectContent,
  /** The small file of each screenshot that has one. */
  thumbnails: z.array(z.strictObject({ url: z.string(), thumbnailUrl: z.string() })),
  /** The named members who have answered: claimed, or declined. */
  answers: z.array(z.strictObject({ username: z.string(), claimed: z.boolean() })),
});
export type ProjectForEdit = z.infer<typeof ProjectForEdit>;

export const OwnProjectRow = z.strictObject({
  slug: z.string(),
  title: z.string(),
  tagline: z.string(),
  coverUrl: z.string().nullable(),
  categories: z.array(z.enum(categories)),
  ...Raising.shape,
  status: Status,
  scheduledAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  updatedAt: Instant,
  proofScore: z.number(),
  netVotes: z.int(),
  commentCount: z.int(),
  viewCount: z.int(),
});
export type OwnProjectRow = z.infer<typeof OwnProjectRow>;

/** All that somebody has, the last changed first; what they removed for as long as it can come back. */
export const OwnProjects = z.strictObject({ items: z.array(OwnProjectRow) });
export type OwnProjects = z.infer<typeof OwnProjects>;
