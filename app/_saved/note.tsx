'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { inputClass } from '#app/_ui/field.tsx';
import { useVoice } from '#app/_voice/use-voice.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { forgetSaved } from './saved-query.ts';
import { useT } from './t.ts';

const mostLetters = 2000;

type Props = { project: ProjectCard; note: string /** Or waits to be. */; onKept?: () => void };

/**
 * One's private note on a saved project, changed where it stands: kept when one leaves it, given up by Escape. What was not
 * to be kept is in the field again.
 */
export function Note({ project, note, onKept }: Props) {
  const { title } = project;
  const t = useT();
  const queryClient = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [unkept, setUnkept] = useState<string>();
  const { save } = useVoice();
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const leave = async (words: string) => {
    setOpen(false);
    setUnkept(undefined);
    if (words === note) return;
    if (await save(project, words, note)) {
      onKept?.();
      return forgetSaved(queryClient);
    }
    setUnkept(words);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isDone) return;
    if (event.key === 'Escape' && field.current) field.current.value = note;
    field.current?.blur();
    requestAnimationFrame(() => opener.current?.focus());
  };

  if (isOpen) {
    return (
      <textarea
        ref={field}
        aria-label={t('noteOn', { title })}
        defaultValue={unkept ?? note}
        maxLength={mostLetters}
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: it was opened to be written in; what comes back takes the focus from nothing else
        autoFocus={unkept === undefined}
        onBlur={({ currentTarget }) => void leave(currentTarget.value.trim())}
        onKeyDown={onKeyDown}
        className={`${inputClass} tablet:ms-59 min-w-0 flex-1`}
      />
    );
  }
  return (
    <div className="tablet:ps-59 min-w-0 flex-1">
      <button
        ref={opener}
        type="button"
        onClick={() => setOpen(true)}
        className="text-text-2 hover:text-text touch:py-3 flex max-w-full items-start gap-1.5 py-1 text-start"
      >
        <Pencil className="text-muted mt-[3px] size-3.5 shrink-0" aria-hidden="true" />
        {note ? (
          <span className="min-w-0 [overflow-wrap:anywhere] whitespace-pre-line">
            <span className="sr-only">{t('changeNote')} </span>
            <bdi>{note}</bdi>
          </span>
        ) : (
          <span className="text-muted">
            {t.rich('addNote', { title, sr: (text) => <span className="sr-only">{text}</span> })}
          </span>
        )}
      </button>
    </div>
  );
}
