import { useFormats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import type { investorTypes, Sector, Stage } from '#db/vocabulary.ts';
import { formatRange } from './dollars.ts';
import { useT } from './t.ts';

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

export function useStageName(): (stage: Stage) => string {
  const t = useT();
  return (stage) => t(`stage-${stage}`);
}

type Raising = { raisingStage: Stage | null; raisingMin: number | null; raisingMax: number | null };

/** 'Seed, $250K to $500K'; '' for who does not say. */
export function useRaisingWords(): (raising: Raising) => string {
  const t = useT();
  const f = useFormats();
  return ({ raisingStage, raisingMin, raisingMax }) => {
    const stage = raisingStage && t(`stage-${raisingStage}`);
    const amount = raisingMin !== null && raisingMax !== null && formatRange(raisingMin, raisingMax, { t, f });
    return [stage, amount].filter(Boolean).join(', ');
  };
}

/** '3 hours', '2 days': how long it takes, for the middle one of all. */
export function formatDuration(seconds: number, t: Translator<'investors-later'>): string {
  const hours = Math.max(1, Math.round(seconds / 3600));
  return hours < 48 ? t('hours', { count: hours }) : t('days', { count: Math.round(hours / 24) });
}
