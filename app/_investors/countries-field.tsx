import { X } from 'lucide-react';
import { useId } from 'react';
import { chip } from '#app/_ui/chip.ts';
import { inputClass } from '#app/_ui/field.tsx';
import { investorMaxima } from '#server/investor/investor-profile.input.ts';
import { useCountryCodes, useCountryName } from './countries.ts';
import { useT } from './t-later.ts';
import type { InvestorForm } from './use-investor-form.ts';

/** Countries, added one by one. */
export function CountriesField({ state: { form, errorOf } }: { state: InvestorForm }) {
  const t = useT();
  const id = useId();
  const codes = useCountryCodes();
  const countryName = useCountryName();
  const chosen = form.watch('countries') ?? [];
  const set = (next: string[]) => form.setValue('countries', next, { shouldDirty: true, shouldValidate: true });
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-semibold">
          {t('countries')}
        </label>
        <span className="text-12 text-muted">{t('optional')}</span>
      </div>
      <select
        id={id}
        value=""
        disabled={chosen.length >= investorMaxima.countries}
        onChange={({ target }) => target.value && set([...chosen, target.value].sort())}
        className={inputClass}
      >
        <option value="">{t('addCountry')}</option>
        {codes
          .filter((code) => !chosen.includes(code))
          .map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
      </select>
      <p className="text-12 text-bad min-h-4 empty:hidden">{errorOf('countries')}</p>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map((code) => (
            <li key={code}>
              <button
                type="button"
                suppressHydrationWarning
                aria-label={t('removeCountry', { country: countryName(code) })}
                onClick={() => set(chosen.filter((other) => other !== code))}
                className={chip}
              >
                {countryName(code)}
                <X className="size-3.5" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
