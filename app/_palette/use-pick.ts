import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { loaderOf } from '#app/_ahead/page-loaders.ts';
import { dwellMs, guess, open } from '#app/_ui/intent.ts';
import { useNavigate } from '#app/_ui/link.tsx';
import type { Command } from './commands.ts';
import type { Thing } from './known.ts';

type Entry = Thing | Command;

/** How a row is named among the rows. */
export const rowValue = (entry: Entry): string => ('kind' in entry ? entry.href : `do ${entry.title}`);

/** The row that the keyboard stands on, whose page is loaded ahead, and what happens when it is picked. */
export function usePick({ entries, close }: { entries: readonly Entry[]; close: () => void }) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const [value, setValue] = useState('');
  const marked = entries.find((entry) => rowValue(entry) === value);
  const href = marked && 'href' in marked ? marked.href : undefined;
  useEffect(() => {
    if (!href) return;
    let takeBack = () => {};
    const dwell = setTimeout(() => {
      router.prefetch(href);
      const load = loaderOf(href);
      if (load) takeBack = guess(() => load(queryClient));
    }, dwellMs);
    return () => {
      clearTimeout(dwell);
      takeBack();
    };
  }, [href, queryClient, router]);
  const openPage = (path: string) => {
    const load = loaderOf(path);
    if (load) open(() => load(queryClient));
    navigate(path);
  };
  const pick = (entry: Entry) => {
    close();
    if ('href' in entry) openPage(entry.href);
    else entry.act();
  };
  return { value, setValue, pick };
}
