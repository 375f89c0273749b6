'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type PostAddress, prefetchPost } from './post-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & PostAddress & { part?: 'replies' };

/** A link to a post's page. Its code is loaded at the first intent, unless said otherwise. */
export function PostLink({ slug, post, part, prefetch = 'intent', ...props }: Props) {
  const queryClient = useQueryClient();
  return (
    <Link
      {...props}
      prefetch={prefetch}
      href={postHref({ slug, post }) + (part ? `#${part}` : '')}
      onIntent={() => void prefetchPost(queryClient, { slug, post })}
    />
  );
}

export const postHref = ({ slug, post }: PostAddress): string => `/chains/${slug}/posts/${post}`;
