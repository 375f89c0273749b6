import type { QueryClient } from '@tanstack/react-query';
import { api } from '#app/_trpc/client.ts';
import { oneEach } from '#app/_voice/one-each.ts';
import { stanceOf } from '#app/_voice/use-voice.ts';
import type { LiveProject } from '#server/project/live-project.output.ts';
import { BadgesInStep } from './badges-in-step.ts';

const badges = oneEach<BadgesInStep>();
const read = (slug: string) => api.project.bySlug.query({ slug });

/** Moves a project's figures wherever they stand, and on its page the badges behind them. */
export function applyProject(
  queryClient: QueryClient,
  { about: slug, version, data }: { about: string; version: number; data: unknown },
): void {
  stanceOf(queryClient, slug).hear(data as LiveProject, version);
  badges(queryClient, slug, () => new BadgesInStep(queryClient, { slug, read })).check();
}
