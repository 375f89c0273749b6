'use client';

import { beginComment } from '#app/_comment/begin-comment.ts';
import { useKeys } from '#app/_ui/use-keys.ts';
import { useVoice } from '#app/_voice/use-voice.ts';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';

/** On a project's page `u` and `d` vote, `s` saves, `c` begins a comment. */
export function ProjectKeys({ card, page }: { card: ProjectCard; page?: ProjectPage }) {
  const { vote, toggleSaved } = useVoice();
  const subject = { ...card, saveCount: page?.saveCount };
  useKeys({
    u: () => vote(subject, 1),
    d: () => vote(subject, -1),
    s: () => toggleSaved(subject),
    c: beginComment,
  });
  return null;
}
