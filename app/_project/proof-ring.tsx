import type { Translator } from '#app/_i18n/translations.ts';
import { type ProofPart, proofMaxima } from '#server/score/proof-score.ts';
import { dashes, type Points, pointsOf, proofParts, shareOf } from './proof-arcs.ts';
import { useT } from './t.ts';

type Props = { points: Points; size?: 'small' | 'medium' | 'large' };

/**
 * The proof score as a ring of four arcs from twelve o'clock, clockwise, as long as their maxima: position says which
 * part, the number how much, the label all four.
 */
export function ProofRing({ points, size = 'medium' }: Props) {
  const t = useT();
  const label = proofLabel(points, t);
  const { gap, width, className } = sizes[size];
  return (
    <span
      className={`relative inline-grid shrink-0 place-items-center font-semibold tabular-nums ${className}`}
      role="img"
      aria-label={label}
      title={label}
    >
      <Arcs className="absolute inset-0 size-full" gap={gap} width={width} share={(part) => shareOf(points, part)} />
      <span className="grid justify-items-center">
        {Math.round(points.proofScore)}
        {size === 'large' && <small className="text-12 text-muted font-normal tracking-normal">{t('of100')}</small>}
      </span>
    </span>
  );
}

/** A tiny ring that shows where a part lies. */
export function ProofPartMark({ part }: { part: ProofPart }) {
  return <Arcs className="size-4 shrink-0" gap={4} width={7} share={(other) => (other === part ? 1 : 0)} />;
}

function proofLabel(points: Points, t: Translator<'project'>): string {
  const parts = proofParts.map((part) => t(`ring-${part}`, { points: points[pointsOf[part]], max: proofMaxima[part] }));
  return t('ring', { score: Math.round(points.proofScore), parts: parts.join(', ') });
}

/** Boxes of 32, 44 and 132 px, which grow with their number; `width` and `gap` in the drawing's own units. */
const sizes = {
  small: { gap: 3, width: 3, className: 'size-[2rem] text-12' },
  medium: { gap: 3, width: 3, className: 'size-[2.75rem] tracking-[-0.01em]' },
  large: { gap: 2.4, width: 2.2, className: 'size-[8.25rem] text-32 leading-[2rem] tracking-[-0.03em]' },
} as const;

type ArcsProps = {
  className: string;
  gap: number;
  width: number;
  /** 0..1 */
  share: (part: ProofPart) => number;
};

/** Two circles of length 100: the track's four dashes, and in each of them what was earned. */
function Arcs({ className, gap, width, share }: ArcsProps) {
  const circle = { cx: 20, cy: 20, r: 17.5, pathLength: 100, strokeWidth: width, strokeDashoffset: -gap / 2 };
  return (
    <svg className={`-rotate-90 fill-none ${className}`} viewBox="0 0 40 40" aria-hidden="true">
      <circle {...circle} className="stroke-arc-rest" strokeDasharray={dashes(gap, () => 1).join(' ')} />
      <circle {...circle} className="stroke-accent" strokeDasharray={dashes(gap, share).join(' ')} />
    </svg>
  );
}
