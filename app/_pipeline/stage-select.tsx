import { inputClass } from '#app/_ui/field.tsx';
import { pipelineStages } from '#db/vocabulary.ts';
import type { PipelineStage } from './pipeline-address.ts';
import { useT } from './t.ts';

type Props = { label: string; stage: PipelineStage; onMove: (stage: PipelineStage) => void };

/** The platform's own list, which keys and fingers know. */
export function StageSelect({ label, stage, onMove }: Props) {
  const t = useT();
  return (
    <select
      aria-label={label}
      value={stage}
      onChange={({ target }) => onMove(target.value as PipelineStage)}
      className={`${inputClass} w-36`}
    >
      {pipelineStages.map((name) => (
        <option key={name} value={name}>
          {t(`stage-${name}`)}
        </option>
      ))}
    </select>
  );
}
