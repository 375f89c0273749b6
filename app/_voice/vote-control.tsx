'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { useT } from './t.ts';
import { useVote } from './use-voice.ts';
import { VoteArrow } from './vote-arrow.tsx';

type Props = { card: ProjectCard; look?: 'row' | 'flat'; className?: string };

/** Up and down round the count, first thing of a row; beside each other, in one frame, on the project's page. */
export function VoteControl({ card, look = 'row', className = '' }: Props) {
  const t = useT();
  const f = useFormats();
  const { value, isOwn, cast } = useVote(card);
  const button = look === 'row' ? 'vote-button' : 'vote-button vote-button-flat';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div role="group" aria-label={t('voteOn', { title: card.title })} className={`vote vote-${look} ${className}`}>
      <VoteArrow direction="up" className={button} isPressed={value === 1} isDisabled={isOwn} onPress={() => cast(1)} />
      <span className={`vote-count ${value === 0 ? '' : 'text-accent font-semibold'}`}>
        {f.count(card.netVotes)}
        <span className="sr-only"> {t('net', { count: Math.abs(card.netVotes) })}</span>
      </span>
      <VoteArrow
        direction="down"
        className={button}
        isPressed={value === -1}
        isDisabled={isOwn}
        onPress={() => cast(-1)}
      />
    </div>
  );
}
