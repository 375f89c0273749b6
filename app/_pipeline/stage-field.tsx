'use client';

import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { inputClass } from '#app/_ui/field.tsx';
import { pipelineStages } from '#db/vocabulary.ts';
import { stageQuery } from './pipeline-query.ts';
import { useT } from './t.ts';
import { useMove } from './use-move.ts';

/** Where a saved project stands in an investor's pipeline, changed as it is chosen. */
export function StageField({ slug, title }: { slug: string; title: string }) {
  const t = useT();
  const id = useId();
  const { data } = useQuery(stageQuery(slug));
  const stage = data?.stage ?? null;
  const { move, failure } = useMove({ slug, title, stage });
  return (
    <div className="grid gap-1.5 pb-4">
      <label htmlFor={id} className="font-semibold">
        {t('yourStage')}
      </label>
      <select
        id={id}
        disabled={!data}
        value={stage ?? ''}
        onChange={({ target }) => void move(pipelineStages.find((name) => name === target.value) ?? null)}
        className={inputClass}
      >
        <option value="">{t('noStage')}</option>
        {pipelineStages.map((name) => (
          <option key={name} value={name}>
            {t(`stage-${name}`)}
          </option>
        ))}
      </select>
      {failure && (
        <p role="alert" className="text-12 text-bad">
          {failure}
        </p>
      )}
    </div>
  );
}
