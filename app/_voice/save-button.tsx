'use client';

import { Bookmark, NotebookPen } from 'lucide-react';
import { useFormats } from '#app/_i18n/formats.ts';
import { Button } from '#app/_ui/button.tsx';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { useT } from './t.ts';
import { useSave } from './use-voice.ts';

const loadNoteSheet = async () => (await import('./note-sheet.tsx')).NoteSheet;

type Props = {
  card: ProjectCard;
  /** Left out until the page has come. */
  saveCount?: number | undefined;
  /** Shows the sign alone. */
  isNarrow?: boolean;
};

/** Saves a project and lets it go; what is saved takes a private note. */
export function SaveButton({ card, saveCount, isNarrow = false }: Props) {
  const t = useT();
  const f = useFormats();
  const { saved, save } = useSave({ ...card, saveCount });
  const { Shown: NoteSheet, show, hide, ahead } = useOnDemand(loadNoteSheet);
  const isSaved = saved !== null;
  return (
    <>
      <Button
        onClick={() => save(isSaved ? null : '')}
        className={isSaved ? 'bg-accent-soft text-accent hover:bg-accent-soft' : ''}
      >
        <Bookmark className={`size-4 ${isSaved ? 'fill-current' : ''}`} aria-hidden="true" />
        <span className={isNarrow ? 'sr-only' : undefined}>{isSaved ? t('saved') : t('save')}</span>
        {!isNarrow && saveCount !== undefined && saveCount > 0 && (
          <span className="font-normal tabular-nums">{f.count(saveCount)}</span>
        )}
      </Button>
      {isSaved && (
        <Button
          aria-label={saved ? t('changeNote') : t('addNote')}
          title={saved || t('addPrivate')}
          className={isNarrow ? 'max-[389px]:hidden' : ''}
          onClick={show}
          {...ahead}
        >
          <NotebookPen className={`size-4 ${saved ? 'text-accent' : ''}`} aria-hidden="true" />
        </Button>
      )}
      {NoteSheet && <NoteSheet card={card} note={saved ?? ''} onSave={save} onClose={hide} />}
    </>
  );
}
