import type { QueryClient } from '@tanstack/react-query';
import type { ProjectCard } from '#server/project/project.output.ts';

/**
 * The card of a project in any list that was read, whichever it is: a page that is opened from a list paints at once
 * what the list already said.
 */
export function knownCard(queryClient: QueryClient, slug: string): ProjectCard | undefined {
  const read = queryClient.getQueryCache().getAll();
  const latestFirst = read.toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  return cardIn(
    latestFirst.map(({ state }) => state.data),
    slug,
  );
}

function cardIn(value: unknown, slug: string): ProjectCard | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isCard(value) && value.slug === slug) return value;
  for (const part of Object.values(value)) {
    const card = cardIn(part, slug);
    if (card) return card;
  }
  return undefined;
}

function isCard(value: object): value is ProjectCard {
  return 'slug' in value && 'tagline' in value && 'proofScore' in value;
}
