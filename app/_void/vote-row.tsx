import { ArrowDown, ArrowUp } from 'lucide-react';
import { useFormats } from '#app/_i18n/formats.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { FoundVote } from '#server/vote/void.output.ts';
import { useT } from './t.ts';

type Props = { item: FoundVote; isChosen: boolean; onChoose: () => void; onRestore: () => void };

/** A vote: who, on what, when; with what tells a new account from an old one. */
export function VoteRow({ item, isChosen, onChoose, onRestore }: Props) {
  const t = useT();
  const f = useFormats();
  const { value, castAt, voidedAt, voidedReason, project, voter } = item;
  const whose = { username: voter.username, project: project.title };
  const Arrow = value === 1 ? ArrowUp : ArrowDown;
  return (
    <li className="border-line grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2 border-b py-1.5">
      <label className="touch:size-11 grid size-9 cursor-pointer place-items-center">
        <span className="sr-only">{t('voteOf', whose)}</span>
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
          <span className="text-muted">{value === 1 ? t('up') : t('down')}</span>
          <ProjectLink slug={project.slug} prefetch="intent" className={name}>
            <bdi>{project.title}</bdi>
          </ProjectLink>
        </p>
        <p className="text-12 text-muted tabular-nums">
          {t.rich('facts', {
            time: () => <Time iso={castAt} long />,
            date: f.date(voter.joinedAt),
            karma: `${voter.karma}`,
          })}
        </p>
        {voidedReason && (
          <p dir="auto" className="text-12 text-warn [overflow-wrap:anywhere]">
            {t('because', { reason: voidedReason })}
          </p>
        )}
      </div>
      {voidedAt && (
        <Button size="small" onClick={onRestore}>
          {t.rich('restore', { ...whose, hidden: (text) => <span className="sr-only">{text}</span> })}
        </Button>
      )}
    </li>
  );
}

const name = 'hover:text-accent touch:-my-3 touch:py-3 font-medium [overflow-wrap:anywhere]';
