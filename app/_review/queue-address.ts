import { assignmentPriorities, assignmentStatuses, categories } from '#db/vocabulary.ts';

/** As the server's inputs name them; here too, so that no first page loads those. */
export const assignmentStates = ['open', ...assignmentStatuses] as const;

/** Which reviews, and where the list begins: all that wait when nothing is said. */
export type QueueAddress = {
  status?: (typeof assignmentStates)[number];
  priority?: (typeof assignmentPriorities)[number];
  category?: (typeof categories)[number];
  cursor?: string;
};

/** Reads an address; what is not a valid choice, or is the default, is left out. */
export function queueAddress(params: URLSearchParams): QueueAddress {
  const status = among(assignmentStates, params.get('status'));
  const priority = among(assignmentPriorities, params.get('priority'));
  const category = among(categories, params.get('category'));
  const cursor = params.get('cursor')?.slice(0, 300);
  return {
    ...(status && status !== 'open' && { status }),
    ...(priority && { priority }),
    ...(category && { category }),
    ...(cursor && { cursor }),
  };
}

export function queueHref(address: QueueAddress): string {
  const params = new URLSearchParams(Object.entries(address).filter(([, value]) => value));
  return params.size > 0 ? `/reviews?${params}` : '/reviews';
}

/** The name, if it is one of the list. */
export function among<T extends string>(names: readonly T[], name: string | null): T | undefined {
  return names.find((one) => one === name);
}
