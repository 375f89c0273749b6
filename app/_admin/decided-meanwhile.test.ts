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
  for (const code of ['CASE_DECIDED', 'APPLICATION_DECIDED', 'FEEDBACK_CLOSED', 'EDIT_CONFLICT']) {
    expect(await decidedMeanwhile(refused(code), readAgain), code).toBe(true);
  }
  expect(readAgain).toHaveBeenCalledTimes(4);
  expect(toast).toHaveBeenLastCalledWith({ title: 'Too late.' });
});
