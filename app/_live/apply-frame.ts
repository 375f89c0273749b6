import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { applyBoard } from './apply-board.ts';
import { applyNews } from './apply-news.ts';
import { applyProject } from './apply-project.ts';
import type { Frame } from './topics.ts';

/** What is changed, and by which words it is told. */
type Parts = { queryClient: QueryClient; t: Translator<'live'> };

type Apply = (parts: Parts, frame: { about: string; version: number; data: unknown }) => void;

/** What a frame changes of what was read, by its kind; of the others parts of the page take what they want. */
const applies: Record<string, Apply> = {
  project: ({ queryClient }, frame) => applyProject(queryClient, frame),
  leaderboard: ({ queryClient }, frame) => applyBoard(queryClient, frame),
  person: applyNews,
};

/** Shows what a frame tells, in place. */
export function applyFrame(parts: Parts, { topic, version, data }: Frame): void {
  const [kind = '', about = ''] = topic.split(':');
  if (data !== null) applies[kind]?.(parts, { about, version, data });
}
