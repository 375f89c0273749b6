import { pipelineStages } from '#db/vocabulary.ts';

export type PipelineStage = (typeof pipelineStages)[number];

/** Which stage, and where the list begins: all of them when nothing is said. */
export type PipelineAddress = { stage?: PipelineStage; cursor?: string };

/** Reads an address; what is not a valid choice is left out. */
export function pipelineAddress(params: URLSearchParams): PipelineAddress {
  const stage = pipelineStages.find((name) => name === params.get('stage'));
  const cursor = params.get('cursor')?.slice(0, 300);
  return { ...(stage && { stage }), ...(cursor && { cursor }) };
}

export function pipelineHref({ stage, cursor }: PipelineAddress): string {
  const params = new URLSearchParams({ ...(stage && { stage }), ...(cursor && { cursor }) });
  return params.size > 0 ? `/pipeline?${params}` : '/pipeline';
}
