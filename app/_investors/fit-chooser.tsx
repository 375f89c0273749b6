import { useId } from 'react';
import { inputClass } from '#app/_ui/field.tsx';
import { useT } from './t-later.ts';

type Props = { projects: { slug: string; title: string }[]; chosen: string; onChoose: (slug: string) => void };

/** Which of one's own projects the fit is shown for. */
export function FitChooser({ projects, chosen, onChoose }: Props) {
  const t = useT();
  const id = useId();
  return (
    <div className="flex min-w-0 items-center gap-2">
      <label htmlFor={id} className="text-muted whitespace-nowrap">
        {t('fitWith')}
      </label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => onChoose(target.value)}
        className={`${inputClass} min-w-0 truncate`}
      >
        {projects.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
