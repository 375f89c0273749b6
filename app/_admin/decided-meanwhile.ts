import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';

const codes: readonly string[] = [
  'CASE_DECIDED',
  'APPLICATION_DECIDED',
  'APPLICATION_NOT_FOUND',
  'FEEDBACK_CLOSED',
  'NOT_VALIDATOR',
  'ASSIGNMENT_NOT_FOUND',
  'EDIT_CONFLICT',
];

/**
 * Whether another admin was faster. That is said in passing, since what was acted on goes or is another: it is read
 * anew.
 */
export async function decidedMeanwhile(error: unknown, readAgain: () => Promise<unknown>): Promise<boolean> {
  const { code, message } = toldOf(error);
  if (!codes.includes(code)) return false;
  toast({ title: message });
  await readAgain();
  return true;
}
