'use client';

import { queryOptions, skipToken, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { permanentRedirect } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { knownCard } from './known-card.ts';
import { ProjectArticle } from './project-article.tsx';
import { type ProjectAnswer, projectQuery } from './project-query.ts';
import { useLook } from './use-look.ts';

const MissingProject = lazy(() => import('./missing-project.tsx').then((page) => ({ default: page.MissingProject })));

/** A project's page: at once what a list said of it, where one did, and the rest as it comes. */
export function ProjectView() {
  const slug = useOwnParam('slug', '/projects/');
  return slug ? <Project key={slug} slug={slug} /> : null;
}

function Project({ slug }: { slug: string }) {
  const queryClient = useQueryClient();
  const [card] = useState(() => knownCard(queryClient, slug));
  return card ? <Arriving card={card} /> : <Whole slug={slug} />;
}

function Arriving({ card: first }: { card: ProjectCard }) {
  // Held with all else that was read, so that an own vote moves it too while the rest is on its way.
  const { data: card = first } = useQuery({ ...arrivingQuery(first.slug), initialData: first });
  const { data, isError, refetch } = useQuery(projectQuery(first.slug));
  return <Known slug={card.slug} known={data ?? { card }} onRetry={isError ? () => void refetch() : undefined} />;
}

const arrivingQuery = (slug: string) =>
  queryOptions<ProjectCard>({ queryKey: ['arriving', slug], queryFn: skipToken, staleTime: Number.POSITIVE_INFINITY });

function Whole({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(projectQuery(slug));
  return <Known slug={slug} known={data} />;
}

type KnownProps = { slug: string; known: ProjectAnswer | { card: ProjectCard }; onRetry?: () => void };

function Known({ slug, known, onRetry }: KnownProps) {
  const [wasMissing] = useState('nearest' in known);
  useLook('nearest' in known || 'movedTo' in known ? undefined : slug);
  if ('movedTo' in known) permanentRedirect(`/projects/${known.movedTo}`);
  if ('nearest' in known) {
    const missing = <MissingProject slug={slug} nearest={known.nearest} />;
    // A document waits for it, since what stands in a boundary is not seen without scripts; a page that is shown does not.
    return wasMissing ? missing : <Suspense>{missing}</Suspense>;
  }
  const page = 'page' in known ? known.page : undefined;
  return <ProjectArticle card={'page' in known ? known.page : known.card} page={page} onRetry={onRetry} />;
}
