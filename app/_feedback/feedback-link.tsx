'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { prefetchOwnFeedback } from './feedback-query.ts';

type Props = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & {
  /** The page it is about: '/leaderboard'. */
  about: string;
};

/** A link to where one says what one thinks of the site. */
export function FeedbackLink({ about, ...props }: Props) {
  const queryClient = useQueryClient();
  const href = about === '/feedback' ? about : `/feedback?${new URLSearchParams({ about })}`;
  return <Link {...props} prefetch="intent" href={href} onIntent={() => void prefetchOwnFeedback(queryClient)} />;
}
