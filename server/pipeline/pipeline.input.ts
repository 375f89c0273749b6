import { z } from 'zod';
import { pipelineStages } from '#db/vocabulary.ts';
import { Cursor, PageSize } from '../paging.input.ts';
import { Slug } from '../project/project.input.ts';

const PipelineStage = z.enum(pipelineStages);

/** One stage, or all of them: what was saved last comes first. */
export const PipelineInput = z.object({ stage: PipelineStage.optional(), limit: PageSize, cursor: Cursor });
export type PipelineInput = z.infer<typeof PipelineInput>;

export const StageOf = z.object({ slug: Slug });
export type StageOf = z.infer<typeof StageOf>;

export const MoveInPipeline = z.object({ slug: Slug, stage: PipelineStage });
export type MoveInPipeline = z.infer<typeof MoveInPipeline>;

export const RemoveFromPipeline = z.object({ slug: Slug });
export type RemoveFromPipeline = z.infer<typeof RemoveFromPipeline>;
