import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { loaderOf } from '#app/_ahead/page-loaders.ts';
import { dwellMs, guess, open } from '#app/_ui/intent.ts';
import { useNavigate } from '#app/_ui/link.tsx';
import type { Command } from './commands.ts';
import type { Thing } from './known.ts';

export type Entry = Thing | Command;

/** What a row of the list is given. */
export type RowProps = { id: string; isMarked: boolean; onMark: () => void; onPick: () => void };

/** How a row is named among the rows. */
const nameOf = (entry: Entry): string => ('kind' in entry ? entry.href : `do ${entry.title}`);

type Given = { entries: readonly Entry[]; text: string; close: () => void };

/**
 * The row that the keyboard stands on, whose page is loaded ahead, and what happens when it is picked. It is the first one
 * until another is chosen, and again as soon as the text changes.
 */
export function usePick({ entries, text, close }: Given) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState({ text, value: '' });
  const at = chosen.text === text ? entries.findIndex((entry) => nameOf(entry) === chosen.value) : 0;
  const marked = entries[at] ?? entries[0];
  // What is still being typed is looked for by the palette itself, and not letter by letter ahead.
  const href = marked && 'href' in marked && !marked.href.startsWith('/search?') ? marked.href : undefined;
  useEffect(() => {
    if (!href) return;
    let takeBack = () => {};
    const dwell = setTimeout(() => {
      takeBack = guess(() => {
        router.prefetch(href);
        loaderOf(href)?.(queryClient);
      });
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
  const mark = (entry: Entry) => setChosen({ text, value: nameOf(entry) });
  const idOf = (entry: Entry) => `palette-row-${entries.indexOf(entry)}`;
  const step = (by: 1 | -1) => {
    const next = marked && entries.at((entries.indexOf(marked) + by) % entries.length);
    if (!next) return;
    mark(next);
    document.getElementById(idOf(next))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && marked) pick(marked);
    else return;
    event.preventDefault();
  };
  const rowProps = (entry: Entry): RowProps => ({
    id: idOf(entry),
    isMarked: entry === marked,
    onMark: () => mark(entry),
    onPick: () => pick(entry),
  });
  return { markedId: marked && idOf(marked), onKeyDown, rowProps };
}
