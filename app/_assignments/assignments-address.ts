import { among, assignmentStates, type QueueAddress } from '#app/_review/queue-address.ts';
import { textIn, usernameIn } from '#app/_ui/text-in.ts';
import { assignmentPriorities, categories } from '#db/vocabulary.ts';

/** Which assignments, and whose; all of them when nothing is said. */
export type AssignmentsAddress = QueueAddress & { validator?: string; project?: string };

export const assignmentsPath = '/admin/assignments';

export function assignmentsAddress(params: URLSearchParams): AssignmentsAddress {
  const status = among(assignmentStates, params.get('status'));
  const priority = among(assignmentPriorities, params.get('priority'));
  const category = among(categories, params.get('category'));
  // What is said and cannot be a name stays, and finds nothing: left out, it would show everybody's.
  const validator = usernameIn(params, 'validator');
  const project = textIn(params, 'project', 80)?.toLowerCase();
  const cursor = params.get('cursor')?.slice(0, 300);
  return {
    ...(status && { status }),
    ...(priority && { priority }),
    ...(category && { category }),
    ...(validator && { validator }),
    ...(project && { project }),
    ...(cursor && { cursor }),
  };
}

export function assignmentsHref(address: AssignmentsAddress): string {
  const params = new URLSearchParams(Object.entries(address).filter(([, value]) => value));
  return params.size > 0 ? `${assignmentsPath}?${params}` : assignmentsPath;
}
