import { z } from 'zod';
import { updateKinds } from '#db/vocabulary.ts';
import { Text } from '../plain-text.input.ts';
import { Slug } from './project.input.ts';
import { lengthOf, ProjectContent } from './project-content.input.ts';

/** The state that a change was made to; another one has come since where the project's is higher. */
const Revision = z.int().nonnegative();

export const SaveDraft = z.object({
  /** Null for a new one. */
  slug: Slug.nullable(),
  revision: Revision,
  content: ProjectContent,
});
export type SaveDraft = z.infer<typeof SaveDraft>;

export const EditProject = z.object({ slug: Slug, revision: Revision, content: ProjectContent });
export type EditProject = z.infer<typeof EditProject>;

export const PublishProject = z.object({ slug: Slug, revision: Revision });
export type PublishProject = z.infer<typeof PublishProject>;

export const ScheduleProject = z.object({ slug: Slug, revision: Revision, at: z.iso.datetime() });
export type ScheduleProject = z.infer<typeof ScheduleProject>;

export const OwnProject = z.object({ slug: Slug });
export type OwnProject = z.infer<typeof OwnProject>;

/** A person named as a member claims the place on the team, or declines it. */
export const AnswerTeam = z.object({ slug: Slug, answer: z.enum(['claim', 'decline']) });
export type AnswerTeam = z.infer<typeof AnswerTeam>;

const text = (min: number, max: number) =>
  Text.refine((value) => lengthOf(value) >= min && lengthOf(value) <= max, `must have ${min} to ${max} characters`);

const update = {
  kind: z.enum(updateKinds),
  title: text(3, 140),
  body: text(0, 10_000),
  /** Of a release: '2.1.0'. '' where it has none. */
  version: text(0, 40),
  /** Of a milestone: '1,000 users'. '' where it has none. */
  milestone: text(0, 80),
};

export const PostUpdate = z.object({ slug: Slug, ...update });
export type PostUpdate = z.infer<typeof PostUpdate>;

export const EditUpdate = z.object({ id: z.uuid(), ...update });
export type EditUpdate = z.infer<typeof EditUpdate>;

export const UpdateById = z.object({ id: z.uuid() });
export type UpdateById = z.infer<typeof UpdateById>;
