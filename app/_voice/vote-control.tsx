'use client';

import { formatCount } from '#app/_ui/number.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { useVote } from './use-voice.ts';
import { VoteArrow } from './vote-arrow.tsx';

type Props = { card: ProjectCard; look?: 'row' | 'flat'; className?: string };

/** Up and down round the count, first thing of a row; beside each other, in one frame, on the project's page. */
export function VoteControl({ card, look = 'row', className = '' }: Props) {
  const { value, isOwn, cast } = useVote(card);
  const button = look === 'row' ? 'vote-button' : 'vote-button vote-button-flat';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div role="group" aria-label={`Vote on ${card.title}`} className={`vote vote-${look} ${className}`}>
      <VoteArrow direction="up" className={button} isPressed={value === 1} isDisabled={isOwn} onPress={() => cast(1)} />
      <span className={`vote-count ${value === 0 ? '' : 'text-accent font-semibold'}`}>
        {formatCount(card.netVotes)}
        <span className="sr-only"> net {Math.abs(card.netVotes) === 1 ? 'vote' : 'votes'}</span>
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
