import type { QueryClient } from '@tanstack/react-query';
import { findKnown } from '#app/_trpc/find-known.ts';
import type { ProjectCard } from '#server/project/project.output.ts';

/** The card of a project in any list that was read; one's own projects are listed without their owner, and are no cards. */
export function knownCard(queryClient: QueryClient, slug: string): ProjectCard | undefined {
  return findKnown(
    queryClient,
    (value): value is ProjectCard =>
      'slug' in value && value.slug === slug && 'tagline' in value && 'proofScore' in value && 'owner' in value,
  );
}
