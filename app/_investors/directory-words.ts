import type { Translator } from '#app/_i18n/translations.ts';
import type { investorTypes, Sector } from '#db/vocabulary.ts';
import { useT } from './t-later.ts';

type InvestorType = (typeof investorTypes)[number];

/** 'individual' → 'Individual'. */
export function useTypeName(): (type: InvestorType) => string {
  const t = useT();
  return (type) => t(`type-${type}`);
}

export function useSectorName(): (sector: Sector) => string {
  const t = useT();
  return (sector) => t(`sector-${sector}`);
}

/** '3 hours', '2 days': how long it takes, for the middle one of all. */
export function formatDuration(seconds: number, t: Translator<'investors-later'>): string {
  const hours = Math.max(1, Math.round(seconds / 3600));
  return hours < 48 ? t('hours', { count: hours }) : t('days', { count: Math.round(hours / 24) });
}
