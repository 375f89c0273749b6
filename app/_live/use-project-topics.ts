'use client';

import { useTopics } from './topics.ts';

/** Three parts of a list: what is in sight is among the last that were read. */
const most = 60;

/** Keeps the figures of projects in step, wherever they stand on the page. */
export function useProjectTopics(slugs: readonly string[]): void {
  useTopics(slugs.slice(-most).map((slug) => `project:${slug}`));
}
