import type { assignmentPriorities, assignmentStatuses } from '#db/vocabulary.ts';
import { useT } from './t.ts';

type Priority = (typeof assignmentPriorities)[number];

/** The word of how far a review has come: 'Started'. */
export function useStatusName(): (status: (typeof assignmentStatuses)[number]) => string {
  const t = useT();
  return (status) => t(`status-${status}`);
}

/** All priorities with their words, in the order of the queue. */
export function usePriorityOptions(): [Priority, string][] {
  const t = useT();
  return queueOrder.map((priority) => [priority, t(`priority-${priority}`)]);
}

const queueOrder: Priority[] = ['urgent', 'high', 'normal', 'low'];
