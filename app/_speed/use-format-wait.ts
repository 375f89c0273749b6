import { useFormats } from '#app/_i18n/formats.ts';
import { useT } from './t.ts';

/** 31 → '31 ms'; null → that too few were measured to say anything. */
export function useFormatWait(): (ms: number | null) => string {
  const t = useT();
  const f = useFormats();
  return (ms) => (ms === null ? t('tooFew') : `${f.number(ms)} ms`);
}
