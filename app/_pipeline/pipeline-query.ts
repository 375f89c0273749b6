import { type InfiniteData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { PipelineItem, PipelinePage } from '#server/pipeline/pipeline.output.ts';
import type { PipelineAddress, PipelineStage } from './pipeline-address.ts';

/** Long enough for a hover and its click; what was saved elsewhere meanwhile must be here. */
const freshMs = 5000;
const pipelineKey = trpc.pipeline.list.pathKey();

/** A project of the pipeline; without a stage once it was taken out, until the list is read again. */
export type Placed = Omit<PipelineItem, 'stage'> & {
  stage: PipelineStage | null;
  /** Where it was before it was moved here, for undoing that. */
  last?: PipelineStage | null;
};
type Page = Omit<PipelinePage, 'items'> & { items: Placed[] };

/** The pipeline at an address. */
export function pipelineQuery({ stage, cursor }: PipelineAddress) {
  const query = listQuery({
    key: [...pipelineKey, { stage }],
    cursor,
    read: (from): Promise<Page> => api.pipeline.list.query({ stage, cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

export async function prefetchPipeline(queryClient: QueryClient, address: PipelineAddress): Promise<void> {
  await queryClient.prefetchInfiniteQuery(pipelineQuery(address));
}

/** The stage of one project, null where it has none. */
export const stageQuery = (slug: string) =>
  queryOptions({
    queryKey: [...trpc.pipeline.stageOf.pathKey(), slug],
    queryFn: () => api.pipeline.stageOf.query({ slug }),
    staleTime: freshMs,
  });

/** Shows a project at its new stage in every list that has it, and in their counts. */
export function showStage(
  queryClient: QueryClient,
  slug: string,
  move: { from: Placed['stage']; to: Placed['stage'] },
) {
  const moved = (item: Placed) => (item.project.slug === slug ? { ...item, stage: move.to, last: move.from } : item);
  const counted = ({ counts }: Page) => {
    const next = { ...counts };
    if (move.from) next[move.from]--;
    if (move.to) next[move.to]++;
    return next;
  };
  // What is being read knows nothing of it, and would come over it.
  void queryClient.cancelQueries({ queryKey: pipelineKey });
  queryClient.setQueriesData<InfiniteData<Page>>({ queryKey: pipelineKey }, (list) =>
    list
      ? { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(moved), counts: counted(page) })) }
      : list,
  );
  queryClient.setQueryData(stageQuery(slug).queryKey, { slug, stage: move.to });
}

/** The lists that are not shown are read again when they are opened. */
export function forgetPipeline(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: pipelineKey, refetchType: 'none' });
  void queryClient.invalidateQueries({ queryKey: trpc.pipeline.stageOf.pathKey(), refetchType: 'none' });
}
