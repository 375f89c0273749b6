import { afterEach, expect, test, vi } from 'vitest';
import { send } from '#app/_trpc/fetching.ts';
import { onEndedWrite } from './session-end.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a write that nobody is signed in for any more is heard of, after whoever sent it; another refusal is not', async () => {
  vi.useFakeTimers();
  const heard = vi.fn();
  const stop = onEndedWrite(heard);
  for (const status of [403, 401]) {
    vi.stubGlobal('fetch', async () => new Response('{}', { status }));
    await send('/api/trpc/vote.cast');
    expect(heard).not.toHaveBeenCalled();
    if (status === 403) await vi.runAllTimersAsync();
  }
  await vi.runAllTimersAsync();
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
});
