import { ArrowDown, ArrowUp } from 'lucide-react';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Button } from '#app/_ui/button.tsx';
import { formatDate, Time } from '#app/_ui/time.tsx';
import type { FoundVote } from '#server/vote/void.output.ts';

type Props = { item: FoundVote; isChosen: boolean; onChoose: () => void; onRestore: () => void };

/** A vote: who, on what, when; with what tells a new account from an old one. */
export function VoteRow({ item, isChosen, onChoose, onRestore }: Props) {
  const { value, castAt, voidedAt, voidedReason, project, voter } = item;
  const Arrow = value === 1 ? ArrowUp : ArrowDown;
  return (
    <li className="border-line grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 border-b py-1.5">
      <label className="touch:size-11 grid size-9 cursor-pointer place-items-center">
        <span className="sr-only">
          Vote of {voter.username} on {project.title}
        </span>
        <input
          type="checkbox"
          checked={isChosen && voidedAt === null}
          disabled={voidedAt !== null}
          onChange={onChoose}
          className="accent-accent touch:size-5 size-4"
        />
      </label>
      <div className="grid min-w-0 gap-0.5 py-1">
        <p className="flex min-w-0 flex-wrap items-center gap-x-1.5">
          <ProfileLink username={voter.username} className={name}>
            <bdi>{voter.username}</bdi>
          </ProfileLink>
          <Arrow className="text-muted size-4" aria-hidden="true" />
          <span className="text-muted">{value === 1 ? 'up' : 'down'} on</span>
          <ProjectLink slug={project.slug} prefetch="intent" className={name}>
            <bdi>{project.title}</bdi>
          </ProjectLink>
        </p>
        <p className="text-12 text-muted tabular-nums">
          <Time iso={castAt} long />, joined {formatDate(voter.joinedAt)}, karma {voter.karma}
        </p>
        {voidedReason && (
          <p dir="auto" className="text-12 text-warn [overflow-wrap:anywhere]">
            Void: {voidedReason}
          </p>
        )}
      </div>
      {voidedAt && (
        <Button size="small" className="touch:min-h-11" onClick={onRestore}>
          Restore
          <span className="sr-only">
            {' '}
            the vote of {voter.username} on {project.title}
          </span>
        </Button>
      )}
    </li>
  );
}

const name = 'hover:text-accent touch:-my-3 touch:py-3 font-medium [overflow-wrap:anywhere]';
