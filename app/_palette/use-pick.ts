import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { prefetchProfile } from '#app/_profile/profile-query.ts';
import { prefetchProject } from '#app/_project/project-query.ts';
import { useNavigate } from '#app/_ui/link.tsx';
import type { Command } from './commands.ts';
import type { Thing } from './known.ts';

type Entry = Thing | Command;

/** Whoever stays on a row for so long means it. */
const dwellMs = 60;

/** How a row is named among the rows. */
export const rowValue = (entry: Entry): string => ('kind' in entry ? entry.href : `do ${entry.title}`);

/** The row that the keyboard stands on, whose page is loaded ahead, and what happens when it is picked. */
export function usePick({ entries, close }: { entries: readonly Entry[]; close: () => void }) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const [value, setValue] = useState('');
  const marked = entries.find((entry) => rowValue(entry) === value);
  const [href, load] = marked && 'href' in marked ? [marked.href, loaderOf(marked)] : [];
  // The row decides, not the object that stands for it in this rendering.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is the row's own
  useEffect(() => {
    if (!href) return;
    const dwell = setTimeout(() => {
      router.prefetch(href);
      void load?.(queryClient);
    }, dwellMs);
    return () => clearTimeout(dwell);
  }, [href, queryClient, router]);
  const pick = (entry: Entry) => {
    close();
    if ('href' in entry) navigate(entry.href);
    else entry.act();
  };
  return { value, setValue, pick };
}

function loaderOf(entry: Extract<Entry, { href: string }>): ((queryClient: QueryClient) => unknown) | undefined {
  if (!('kind' in entry)) return entry.prefetch;
  if (entry.kind === 'project') return (queryClient) => prefetchProject(queryClient, entry.name);
  if (entry.kind === 'person') return (queryClient) => prefetchProfile(queryClient, entry.name);
  return undefined;
}
