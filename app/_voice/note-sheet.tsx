'use client';

import { useId, useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { StageField } from '#app/_pipeline/stage-field.tsx';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import type { ProjectCard } from '#server/project/project.output.ts';
import { useT } from './t.ts';

type Props = {
  card: Pick<ProjectCard, 'slug' | 'title'>;
  note: string;
  onSave: (note: string) => void;
  onClose: () => void;
};

/** The private note of a saved project; to an investor its stage too. */
export function NoteSheet({ card, note, onSave, onClose }: Props) {
  const t = useT();
  const [text, setText] = useState(note);
  const id = useId();
  const isInvestor = useMe()?.roles.includes('investor') ?? false;
  return (
    <Sheet
      title={t('note')}
      onClose={onClose}
      onSubmit={() => onSave(text.trim())}
      footer={
        <>
          <Button onClick={(event) => event.currentTarget.closest('dialog')?.close()}>{t('cancel')}</Button>
          <button type="submit" className={buttonClass({ look: 'primary' })}>
            {t('keep')}
          </button>
        </>
      }
    >
      {isInvestor && <StageField slug={card.slug} title={card.title} />}
      <label htmlFor={id} className="text-muted block pb-2">
        {t('onlyYou')}
      </label>
      <textarea
        id={id}
        rows={8}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={inputClass}
      />
    </Sheet>
  );
}
