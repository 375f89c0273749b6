import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import { useT } from './t.ts';

/** From here on milliseconds say nothing any more. */
const secondsFromMs = 10_000;

/** 31 → '31 ms', 36700 → '36.7 s'; null → that too few were measured to say anything. */
export function useFormatWait(): (ms: number | null) => string {
  const t = useT();
  const f = useFormats();
  return (ms) => (ms === null ? t('tooFew') : waitIn(f, ms));
}

export const waitIn = (f: Formats, ms: number): string =>
  ms < secondsFromMs ? `${f.number(ms)} ms` : `${f.numberBy(ms / 1000, { maximumFractionDigits: 1 })} s`;
