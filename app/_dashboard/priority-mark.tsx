import type { assignmentPriorities } from '#db/vocabulary.ts';

export type Priority = (typeof assignmentPriorities)[number];

/** How urgent something is: bars, and the word. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const filled = order.indexOf(priority) + 1;
  const tint = priority === 'urgent' ? 'text-bad font-medium' : 'text-text-2';
  return (
    <span className={`inline-flex items-center gap-2 whitespace-nowrap ${tint}`}>
      <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
        {order.map((name, index) => (
          <rect
            key={name}
            x={1 + index * 4}
            y={11 - index * 3}
            width={2.5}
            height={4 + index * 3}
            rx={1}
            className={index < filled ? 'fill-current' : 'fill-arc-rest'}
          />
        ))}
      </svg>
      {priorityWords[priority]}
    </span>
  );
}

const priorityWords: Record<Priority, string> = { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' };
const order = Object.keys(priorityWords) as Priority[];
