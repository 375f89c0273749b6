import { TRPCClientError } from '@trpc/client';
import { expect, test, vi } from 'vitest';
import { toast } from '#app/_ui/toast.ts';
import { decidedMeanwhile } from './decided-meanwhile.ts';

vi.mock('#app/_ui/toast.ts', () => ({ toast: vi.fn() }));

const refused = (code: string) =>
  new TRPCClientError('no', { result: { error: { data: { code, message: 'Too late.', httpStatus: 409 } } } });

test('where another admin was faster it is said and the list read anew; nothing else is swallowed', async () => {
  const readAgain = vi.fn(async () => undefined);
  expect(await decidedMeanwhile(refused('OWN_THING'), readAgain)).toBe(false);
  expect([readAgain, toast].map((one) => vi.mocked(one).mock.calls.length)).toEqual([0, 0]);
  const ended = ['NOT_VALIDATOR', 'ASSIGNMENT_NOT_FOUND'];
  const late = [
    'CASE_DECIDED',
    'APPLICATION_DECIDED',
    'APPLICATION_NOT_FOUND',
    'FEEDBACK_CLOSED',
    'EDIT_CONFLICT',
    ...ended,
  ];
  for (const code of late) expect(await decidedMeanwhile(refused(code), readAgain), code).toBe(true);
  expect(readAgain).toHaveBeenCalledTimes(late.length);
  expect(toast).toHaveBeenLastCalledWith({ title: 'Too late.' });
});
