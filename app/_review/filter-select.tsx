import { inputClass } from '#app/_ui/field.tsx';

type Props = {
  label: string;
  value: string | undefined;
  /** What stands for no choice; without it one is always made. */
  none?: string;
  options: readonly (readonly [value: string, name: string])[];
  onChange: (value: string | undefined) => void;
};

/** One of a short list, by which a longer one is filtered. */
export function FilterSelect({ label, value, none, options, onChange }: Props) {
  return (
    <label className="text-12 text-muted grid min-w-0 gap-1 font-medium">
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
        className={`${inputClass} text-14 text-text font-normal`}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
