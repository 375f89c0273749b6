import type { assignmentPriorities } from '#db/vocabulary.ts';
import { useT } from './t.ts';

type Priority = (typeof assignmentPriorities)[number];

/** How urgent something is: as many bars as that, then the word. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const t = useT();
  const { bars, tint } = marks[priority];
  return (
    <span className={`text-12 inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${tint}`}>
      <svg viewBox="0 0 16 12" className="h-3 w-4 shrink-0" aria-hidden="true">
        {[0, 1, 2, 3].map((n) => (
          <rect
            key={n}
            x={n * 4}
            y={9 - n * 3}
            width="2.5"
            height={3 + n * 3}
            fill="currentColor"
            opacity={n < bars ? 1 : 0.25}
          />
        ))}
      </svg>
      {t(`priority-${priority}`)}
    </span>
  );
}

const marks: Record<Priority, { bars: number; tint: string }> = {
  low: { bars: 1, tint: 'text-muted' },
  normal: { bars: 2, tint: 'text-text-2' },
  high: { bars: 3, tint: 'text-text' },
  urgent: { bars: 4, tint: 'text-bad' },
};
