import { type BadgeKind, badgePoints } from '#db/vocabulary.ts';
import { useFormatPoints } from './points.ts';
import { useT } from './t.ts';

type Props = {
  kind: BadgeKind;
  size?: 'small' | 'large';
  /** Shows the word beside the shape. */
  worded?: boolean;
};

/** A badge: shape by kind, then tint, then the word. */
export function BadgeMark({ kind, size = 'small', worded = false }: Props) {
  const t = useT();
  const formatPoints = useFormatPoints();
  const { shape, sign, tint } = marks[kind];
  const badge = t(`badge-${kind}`);
  return (
    <span
      className={`text-12 inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${tint}`}
      title={t('badgeOf', { badge, points: formatPoints(badgePoints[kind]) })}
    >
      <svg
        className={`shrink-0 stroke-current ${size === 'large' ? 'size-8 stroke-1' : 'size-4 stroke-[1.5]'}`}
        viewBox="0 0 24 24"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={shape} fill="currentColor" fillOpacity={0.16} />
        <path d={sign} fill="none" />
      </svg>
      {worded ? badge : <span className="sr-only">{t('badge', { badge })}</span>}
    </span>
  );
}

/** The word of a badge's kind: 'Gold'. */
export function useBadgeName(): (kind: BadgeKind) => string {
  const t = useT();
  return (kind) => t(`badge-${kind}`);
}

/** What a page about a badge is called: 'Gold badge', 'Demerit'. */
export function useBadgeTitle(): (kind: BadgeKind) => string {
  const t = useT();
  const badgeName = useBadgeName();
  return (kind) => (kind === 'demerit' ? badgeName(kind) : t('badge', { badge: badgeName(kind) }));
}

const tick = 'm8.6 12.1 2.4 2.4 4.4-4.9';

/** Circle, hexagon, octagon, scallop, triangle down. */
const marks: Record<BadgeKind, { shape: string; sign: string; tint: string }> = {
  stone: { shape: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z', sign: tick, tint: 'text-stone' },
  silver: { shape: 'm12 2.8 8 4.6v9.2l-8 4.6-8-4.6V7.4z', sign: tick, tint: 'text-silver' },
  gold: { shape: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z', sign: tick, tint: 'text-gold' },
  platinum: {
    shape:
      'M3.9 8.6a4 4 0 0 1 4.7-4.7 4 4 0 0 1 6.8 0 4 4 0 0 1 4.7 4.7 4 4 0 0 1 0 6.8 4 4 0 0 1-4.7 4.7 4 4 0 0 1-6.8 0 4 4 0 0 1-4.7-4.7 4 4 0 0 1 0-6.8z',
    sign: tick,
    tint: 'text-platinum',
  },
  demerit: { shape: 'M3.5 5h17L12 20.5z', sign: 'M9.5 9.5h5', tint: 'text-bad' },
};
