'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { prefetchProject } from './project-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & {
  slug: string;
  /** Where on its page: 'why', 'comments'. */
  part?: 'why' | 'comments';
};

/** A link to a project's page. */
export function ProjectLink({ slug, part, ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      href={part ? `/projects/${slug}#${part}` : `/projects/${slug}`}
      onIntent={() => prefetchProject(queryClient, slug)}
    />
  );
}
