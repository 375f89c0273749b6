import { type ProofPart, proofMaxima } from '#server/score/proof-score.ts';

/** Points as a card carries them. */
export type Points = {
  verificationPoints: number;
  communityPoints: number;
  validationPoints: number;
  qualityPoints: number;
  proofScore: number;
};

type Props = { points: Points; size?: 'small' | 'medium' | 'large' };

/**
 * The proof score as a ring of four arcs from twelve o'clock, clockwise, as long as their maxima: position says which
 * part, the number how much, the label all four.
 */
export function ProofRing({ points, size = 'medium' }: Props) {
  const gap = size === 'large' ? 2.4 : 3;
  return (
    <span className={`ring ring-${size}`} role="img" aria-label={proofLabel(points)} title={proofLabel(points)}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <Arcs className="rest" dashes={arcs(() => 1, gap)} gap={gap} />
        <Arcs className="got" dashes={arcs((part) => points[pointsOf[part]] / proofMaxima[part], gap)} gap={gap} />
      </svg>
      <span className="total">
        {Math.round(points.proofScore)}
        {size === 'large' && <small>of 100</small>}
      </span>
    </span>
  );
}

/** A tiny ring that shows where a part lies. */
export function ProofPartMark({ part }: { part: ProofPart }) {
  return (
    <svg className="ring-mark" viewBox="0 0 40 40" aria-hidden="true">
      <Arcs className="rest" dashes={arcs(() => 1, 3)} gap={3} />
      <Arcs className="got" dashes={arcs((other) => (other === part ? 1 : 0), 3)} gap={3} />
    </svg>
  );
}

export const proofParts = Object.keys(proofMaxima) as ProofPart[];

export const pointsOf = {
  verification: 'verificationPoints',
  community: 'communityPoints',
  validation: 'validationPoints',
  quality: 'qualityPoints',
} as const satisfies Record<ProofPart, keyof Points>;

export function proofLabel(points: Points): string {
  const parts = proofParts.map((part) => `${part} ${points[pointsOf[part]]} of ${proofMaxima[part]}`);
  return `Proof ${Math.round(points.proofScore)} of 100: ${parts.join(', ')}`;
}

function Arcs({ className, dashes, gap }: { className: string; dashes: string; gap: number }) {
  return (
    <circle
      className={className}
      cx="20"
      cy="20"
      r="17.5"
      pathLength="100"
      strokeDasharray={dashes}
      strokeDashoffset={-gap / 2}
    />
  );
}

/** Dashes of a circle of length 100: in each part's arc, less the gap, as much as `share` (0..1) earned. */
function arcs(share: (part: ProofPart) => number, gap: number): string {
  return proofParts
    .map((part) => {
      const length = Number(((proofMaxima[part] - gap) * share(part)).toFixed(1));
      return `${length} ${Number((proofMaxima[part] - length).toFixed(1))}`;
    })
    .join(' ');
}
