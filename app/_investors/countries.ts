import { useState } from 'react';
import { useLocale } from '#app/_i18n/locale-provider.tsx';
import { useIsLive } from '#app/_ui/use-is-live.ts';
import type { Locale } from '#db/vocabulary.ts';

const names = new Map<Locale, Intl.DisplayNames>();

/** 'DE' → 'Germany'. Servers and browsers know some by other names, so what shows one has `suppressHydrationWarning`. */
export function useCountryName(): (code: string) => string {
  const locale = useLocale();
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  names.set(locale, known);
  return (code) => known.of(code) ?? code;
}

/** Two letters each (ISO 3166-1), in the order of their names, which is the browser's: none before scripts run. */
export function useCountryCodes(): string[] {
  const locale = useLocale();
  const countryName = useCountryName();
  const [sorted] = useState(() =>
    codes.split(' ').toSorted((a, b) => countryName(a).localeCompare(countryName(b), locale)),
  );
  return useIsLive() ? sorted : none;
}

const none: string[] = [];

const codes =
  'AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW';
