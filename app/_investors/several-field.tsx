import type { InvestorForm } from './use-investor-form.ts';

type Props<Name extends string> = {
  state: InvestorForm;
  name: 'sectors' | 'stages';
  label: string;
  names: readonly Name[];
  nameOf: (name: Name) => string;
};

/** Several of a fixed list, as round boxes. */
export function SeveralField<Name extends string>({ state, name, label, names, nameOf }: Props<Name>) {
  const error = state.errorOf(name);
  return (
    <fieldset aria-describedby={error && `${name}-told`} className="grid min-w-0 gap-1.5">
      <legend className="pb-1.5 font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {names.map((one) => (
          <label
            key={one}
            className="border-line-2 text-12 text-text-2 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-accent touch:min-h-11 touch:px-3.5 inline-flex min-h-8 cursor-pointer items-center rounded-full border px-3 font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
          >
            <input type="checkbox" value={one} className="sr-only" {...state.form.register(name)} />
            {nameOf(one)}
          </label>
        ))}
      </div>
      <p id={`${name}-told`} role={error ? 'alert' : undefined} className="text-12 text-bad min-h-4">
        {error}
      </p>
    </fieldset>
  );
}
