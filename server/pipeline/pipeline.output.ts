import { z } from 'zod';
import { pipelineStages } from '#db/vocabulary.ts';
import { Instant } from '../profile/person.output.ts';
import { ProjectCard } from '../project/project.output.ts';

const PipelineStage = z.enum(pipelineStages);

/** A project of somebody's pipeline, with their private note. */
export const PipelineItem = z.strictObject({
  project: ProjectCard,
  stage: PipelineStage,
  note: z.string(),
  savedAt: Instant,
  /** Whether its maker has archived it: its page can still be read. */
  archived: z.boolean(),
});
export type PipelineItem = z.infer<typeof PipelineItem>;

export const PipelinePage = z.strictObject({
  items: z.array(PipelineItem),
  nextCursor: z.string().nullable(),
  /** How many there are at each stage, whichever is asked for. */
  counts: z.record(PipelineStage, z.int().nonnegative()),
});
export type PipelinePage = z.infer<typeof PipelinePage>;

/** Where a project stands in somebody's pipeline; null where it does not. */
export const StageNow = z.strictObject({ slug: z.string(), stage: PipelineStage.nullable() });
export type StageNow = z.infer<typeof StageNow>;
