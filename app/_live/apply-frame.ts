import type { QueryClient } from '@tanstack/react-query';
import { stanceOf } from '#app/_voice/use-voice.ts';
import type { LiveProject } from '#server/project/live-project.output.ts';
import { applyBoard } from './apply-board.ts';
import { applyNews } from './apply-news.ts';
import type { Frame } from './topics.ts';

type Apply = (queryClient: QueryClient, frame: { about: string; version: number; data: unknown }) => void;

/** What a frame changes of what was read, by its kind; of the others parts of the page take what they want. */
const applies: Record<string, Apply> = {
  project: (queryClient, { about, version, data }) => stanceOf(queryClient, about).hear(data as LiveProject, version),
  leaderboard: applyBoard,
  person: applyNews,
};

/** Shows what a frame tells, in place. */
export function applyFrame(queryClient: QueryClient, { topic, version, data }: Frame): void {
  const [kind = '', about = ''] = topic.split(':');
  if (data !== null) applies[kind]?.(queryClient, { about, version, data });
}
