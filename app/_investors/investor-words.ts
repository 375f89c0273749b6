import { useFormats } from '#app/_i18n/formats.ts';
import type { Stage } from '#db/vocabulary.ts';
import { formatRange } from './dollars.ts';
import { useT } from './t.ts';

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
