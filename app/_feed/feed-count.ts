import { useFormats } from '#app/_i18n/formats.ts';
import { countedUpTo } from '#db/vocabulary.ts';
import { useT } from './t.ts';

/** How many match: '37', or '1,000 or more' where the server stopped counting. */
export function useFormatMatches(): (count: number) => string {
  const t = useT();
  const f = useFormats();
  return (count) => (count === countedUpTo ? t('orMore', { count }) : f.number(count));
}
