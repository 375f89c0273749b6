'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ProjectRow } from '#app/_feed/project-row.tsx';
import { Note } from '#app/_saved/note.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { keysSwitch } from '#app/_ui/use-keys.ts';
import { pipelineStages } from '#db/vocabulary.ts';
import type { PipelineStage } from './pipeline-address.ts';
import type { Placed } from './pipeline-query.ts';
import { StageSelect } from './stage-select.tsx';
import { useT } from './t.ts';
import { useMove } from './use-move.ts';

type Props = {
  place: Placed;
  /** The one that is looked at; undefined where all are. */
  shownStage: PipelineStage | undefined;
  isFirst: boolean;
};

/** A project as the feed shows it, with its stage and the note below. What leaves the list stays in its place to be undone. */
export function PipelineRow({ place, shownStage, isFirst }: Props) {
  const t = useT();
  const { project, stage, note, archived } = place;
  const { move, failure, forget } = useMove({ slug: project.slug, title: project.title, stage });
  const isGone = stage === null || (shownStage !== undefined && stage !== shownStage);
  if (isGone) return <Gone place={place} onUndo={(to) => void move(to)} />;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = pipelineStages[Number(event.key) - 1];
    if (!to || !keysSwitch.isOn() || event.altKey || event.ctrlKey || event.metaKey || isWriting(event.target)) return;
    event.preventDefault();
    void move(to);
  };
  return (
    <li data-row="" tabIndex={-1} onKeyDown={onKeyDown} className="border-line border-b [&_.project-row]:border-b-0">
      <ProjectRow card={project} isFirst={isFirst} />
      <div className="tablet:flex tablet:items-start tablet:justify-between grid gap-x-3 gap-y-1 pb-3">
        <Note project={project} note={note} onKept={forget} />
        <div className="max-tablet:justify-between flex shrink-0 items-center gap-2">
          {archived && <Tag>{t('archived')}</Tag>}
          <StageSelect label={t('stageOf', { title: project.title })} stage={stage} onMove={(to) => void move(to)} />
          <Button look="ghost" size="small" className="-me-2.5" onClick={() => void move(null)}>
            {t.rich('remove', { title: project.title, hidden: (text) => <span className="sr-only">{text}</span> })}
          </Button>
        </div>
      </div>
      {/* Below both, so that its length takes no width from the note. */}
      {failure && (
        <p role="alert" className="text-12 text-bad tablet:text-end pb-3 text-pretty">
          {failure}
        </p>
      )}
    </li>
  );
}

type GoneProps = { place: Placed; onUndo: (to: PipelineStage) => void };

/** Takes the focus of what stood here. What happened is announced by who did it. */
function Gone({ place: { project, stage, last }, onUndo }: GoneProps) {
  const t = useT();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) undo.current?.focus();
  }, []);
  const name = () => <bdi>{project.title}</bdi>;
  return (
    <li className="border-line text-muted flex min-h-14 items-center justify-between gap-3 border-b">
      <p className="min-w-0 py-2 text-pretty [overflow-wrap:anywhere]">
        {stage ? t.rich('isAt', { stage: t(`stage-${stage}`), name }) : t.rich('isOut', { name })}
      </p>
      {last && (
        <Button ref={undo} size="small" onClick={() => onUndo(last)}>
          {t('undo')}
        </Button>
      )}
    </li>
  );
}

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');
