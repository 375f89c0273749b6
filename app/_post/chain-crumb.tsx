'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Link } from '#app/_ui/link.tsx';
import { prefetchPosts } from './post-query.ts';
import { postsHref } from './posts-address.ts';

type Props = {
  slug: string;
  /** Missing until it is known: then the slug stands for it. */
  name?: string | undefined;
};

/** The way back to the chain that a post is in. */
export function ChainCrumb({ slug, name }: Props) {
  const queryClient = useQueryClient();
  return (
    <nav aria-label="Breadcrumb" className="text-12 text-muted">
      <Link
        href={postsHref(slug)}
        prefetch="intent"
        onIntent={() => void prefetchPosts(queryClient, slug)}
        className="hover:text-text touch:-my-2 touch:py-3.5 inline-block py-1 hover:underline"
      >
        <bdi>{name ?? slug.replaceAll('-', ' ')}</bdi>
      </Link>
    </nav>
  );
}
