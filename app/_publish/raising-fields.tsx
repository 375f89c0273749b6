import { useStageName } from '#app/_investors/investor-words.ts';
import { stages } from '#db/vocabulary.ts';
import type { ProjectContent } from '#server/project/project-content.input.ts';
import type { Problems } from './content.ts';
import { controlClass, Field } from './field.tsx';
import { useT } from './t.ts';

type Props = { content: ProjectContent; problems: Problems; set: (values: Partial<ProjectContent>) => void };

/** What a builder looks for, if they do. */
export function RaisingFields({ content, problems, set }: Props) {
  const stageName = useStageName();
  const t = useT();
  return (
    <>
      <p className="text-text-2 -mt-3 text-pretty">{t('raisingText')}</p>
      <Field field="raisingStage" label={t('stage')} note={t('optional')} error={problems.raisingStage}>
        {(control) => (
          <select
            {...control}
            value={content.raisingStage ?? ''}
            onChange={({ target }) => set({ raisingStage: stages.find((stage) => stage === target.value) ?? null })}
            className={controlClass}
          >
            <option value="">{t('notSaid')}</option>
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {stageName(stage)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Amount field="raisingMin" label={t('from')} {...{ content, problems, set }} />
        <Amount field="raisingMax" label={t('to')} {...{ content, problems, set }} />
        <p className="text-12 text-muted col-span-2">{t('amountsHint')}</p>
      </div>
    </>
  );
}

function Amount({
  field,
  label,
  content,
  problems,
  set,
}: Props & { field: 'raisingMin' | 'raisingMax'; label: string }) {
  const t = useT();
  return (
    <Field field={field} label={label} note={t('optional')} error={problems[field]}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="numeric"
          min={0}
          max={mostDollars}
          step={1000}
          value={content[field] ?? ''}
          onChange={({ target }) => set({ [field]: target.value === '' ? null : amountOf(target.valueAsNumber) })}
          className={controlClass}
        />
      )}
    </Field>
  );
}

const mostDollars = 1_000_000_000_000;

const amountOf = (value: number): number => Math.min(mostDollars, Math.max(0, Math.round(value) || 0));
