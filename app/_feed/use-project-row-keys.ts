'use client';

import { useRef } from 'react';
import { useNavigate } from '#app/_ui/link.tsx';
import { useKeys } from '#app/_ui/use-keys.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { useVoice } from '#app/_voice/use-voice.ts';
import type { ProjectCard } from '#server/project/project.output.ts';

/** `j` and `k` move through the rows, `u`, `d`, `s` and `c` act on the one where the keyboard stands. */
export function useProjectRowKeys(cards: readonly ProjectCard[]) {
  const list = useRef<HTMLUListElement>(null);
  const { vote, toggleSaved } = useVoice();
  const navigate = useNavigate();
  const withCard = (act: (card: ProjectCard) => void) => () => {
    const row = document.activeElement?.closest('li');
    const card = row && list.current && cards[[...list.current.children].indexOf(row)];
    if (card) act(card);
  };
  useRowKeys(list, '.project-row-title a');
  useKeys({
    u: withCard((card) => vote(card, 1)),
    d: withCard((card) => vote(card, -1)),
    s: withCard(toggleSaved),
    c: withCard(({ slug }) => navigate(`/projects/${slug}#comments`)),
  });
  return list;
}
