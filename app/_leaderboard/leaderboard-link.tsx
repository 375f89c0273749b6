'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '#app/_ui/link.tsx';
import { type BoardAddress, boardHref } from './board-address.ts';
import { prefetchBoard } from './board-query.ts';

type LeaderboardLinkProps = Omit<ComponentProps<typeof Link>, 'href' | 'onIntent'> & { address?: BoardAddress };

/** A link to the leaderboard, or to the board and period that `address` names. */
export function LeaderboardLink({ address = {}, ...props }: LeaderboardLinkProps) {
  const queryClient = useQueryClient();
  return <Link {...props} href={boardHref(address)} onIntent={() => prefetchBoard(queryClient, address)} />;
}
