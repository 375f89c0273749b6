import { useFormats } from '#app/_i18n/formats.ts';
import { forGood } from '#db/vocabulary.ts';
import { useT } from './t.ts';

/** Gives what says how long somebody is suspended: 'Suspended until 12 November 2026', 'Suspended for good'. */
export function useSuspension(): (until: string) => string {
  const t = useT();
  const f = useFormats();
  return (until) => (until === forGood ? t('suspendedForGood') : t('suspendedUntil', { date: f.date(until) }));
}
