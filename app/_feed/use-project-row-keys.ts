'use client';

import { type RefObject, useRef } from 'react';
import { beginCommentOn } from '#app/_comment/begin-comment.ts';
import { useNavigate } from '#app/_ui/link.tsx';
import { useKeys } from '#app/_ui/use-keys.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { useVoice } from '#app/_voice/use-voice.ts';
import type { ProjectCard } from '#server/project/project.output.ts';

const titleLink = '.project-row-title a';

/**
 * `j` and `k` move through the rows, `u`, `d`, `s` and `c` act on the one where the keyboard stands. The first that hears a
 * key has it, so lists that stand on one page have one element round them and one call.
 */
export function useProjectRowKeys<List extends HTMLElement = HTMLUListElement>(cards: readonly ProjectCard[]) {
  const list = useRef<List>(null);
  useRowKeys(list, titleLink);
  useProjectKeys(list, cards);
  return list;
}

/** The same without `j` and `k`, and without `s` where rows are there because they are saved. */
export function useProjectKeys(
  list: RefObject<HTMLElement | null>,
  cards: readonly ProjectCard[],
  { saves = true }: { saves?: boolean } = {},
): void {
  const { vote, toggleSaved } = useVoice();
  const navigate = useNavigate();
  const withCard = (act: (card: ProjectCard) => void) => () => {
    const row = document.activeElement?.closest('li');
    if (!row || !list.current?.contains(row)) return;
    const href = row.querySelector(titleLink)?.getAttribute('href');
    const card = cards.find(({ slug }) => href === `/projects/${slug}`);
    if (card) act(card);
  };
  useKeys({
    u: withCard((card) => vote(card, 1)),
    d: withCard((card) => vote(card, -1)),
    ...(saves && { s: withCard(toggleSaved) }),
    c: withCard(({ slug }) => {
      beginCommentOn(slug);
      navigate(`/projects/${slug}#comments`);
    }),
  });
}
