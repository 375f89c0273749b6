'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { prefetchReview } from './review-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent' | 'prefetch'> & { slug: string };

/** A link to the review of a project. */
export function ReviewLink({ slug, ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch="intent"
      href={`/reviews/${slug}`}
      onIntent={() => void prefetchReview(queryClient, slug)}
    />
  );
}
