'use client';

import { useRef } from 'react';
import { useNavigate } from '#app/_ui/link.tsx';
import { useKeys } from '#app/_ui/use-keys.ts';
import { useVoice } from '#app/_voice/use-voice.ts';
import type { ProjectCard } from '#server/project/project.output.ts';

/** `j` and `k` move through the rows, `u`, `d`, `s` and `c` act on the one where the keyboard stands. */
export function useRowKeys(cards: readonly ProjectCard[]) {
  const list = useRef<HTMLUListElement>(null);
  const { vote, toggleSaved } = useVoice();
  const navigate = useNavigate();
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('.project-row-title a') ?? [])];
  const place = () => {
    const row = document.activeElement?.closest('li');
    return row && list.current?.contains(row) ? [...list.current.children].indexOf(row) : -1;
  };
  const move = (by: 1 | -1) => {
    const all = links();
    const link = all[Math.min(Math.max(place() + by, 0), all.length - 1)];
    link?.focus({ preventScroll: true });
    link?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  const withCard = (act: (card: ProjectCard) => void) => () => {
    const card = cards[place()];
    if (card) act(card);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    u: withCard((card) => vote(card, 1)),
    d: withCard((card) => vote(card, -1)),
    s: withCard(toggleSaved),
    c: withCard(({ slug }) => navigate(`/projects/${slug}#comments`)),
  });
  return list;
}
