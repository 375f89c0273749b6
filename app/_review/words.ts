import type { assignmentPriorities, assignmentStatuses } from '#db/vocabulary.ts';

export const statusWords: Record<(typeof assignmentStatuses)[number], string> = {
  assigned: 'Assigned',
  started: 'Started',
  awarded: 'Awarded',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

/** In the order of the queue. */
export const priorityWords: Record<(typeof assignmentPriorities)[number], string> = {
  urgent: 'Urgent',
  high: 'High',
  normal: 'Normal',
  low: 'Low',
};
