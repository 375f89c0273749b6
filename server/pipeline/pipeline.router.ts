import { personalRead } from '../personal-read.ts';
import { investorProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { MoveInPipeline, PipelineInput, RemoveFromPipeline, StageOf } from './pipeline.input.ts';
import { PipelinePage, StageNow } from './pipeline.output.ts';
import { loadPipeline, loadStageOf } from './pipeline.reads.ts';
import { moveInPipeline, removeFromPipeline } from './pipeline.writes.ts';

export const pipelineRouter = router({
  list: personalRead({
    name: 'pipeline.list',
    input: PipelineInput,
    output: PipelinePage,
    queries: 2,
    role: 'investor',
    load: loadPipeline,
  }),
  stageOf: personalRead({
    name: 'pipeline.stageOf',
    input: StageOf,
    output: StageNow,
    queries: 1,
    role: 'investor',
    load: loadStageOf,
  }),
  move: write({
    name: 'pipeline.move',
    by: investorProcedure,
    input: MoveInPipeline,
    output: StageNow,
    run: moveInPipeline,
  }),
  remove: write({
    name: 'pipeline.remove',
    by: investorProcedure,
    input: RemoveFromPipeline,
    output: StageNow,
    run: removeFromPipeline,
  }),
});
