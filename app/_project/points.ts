import { useFormats } from '#app/_i18n/formats.ts';

/** 8.5 → '+8.5', -10 → '−10'. */
export function useFormatPoints(): (points: number) => string {
  const f = useFormats();
  return (points) => f.numberBy(points, { maximumFractionDigits: 1, signDisplay: 'always' }).replace('-', '−');
}
