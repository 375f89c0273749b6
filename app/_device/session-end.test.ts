import { afterEach, expect, test, vi } from 'vitest';
import { send } from '#app/_trpc/fetching.ts';
import { onEndedWrite } from './session-end.ts';

afterEach(() => void vi.unstubAllGlobals());

test('a write that nobody is signed in for any more is heard of; another refusal is not', async () => {
  const heard = vi.fn();
  const stop = onEndedWrite(heard);
  for (const [status, times] of [
    [403, 0],
    [401, 1],
  ] as const) {
    vi.stubGlobal('fetch', async () => new Response('{}', { status }));
    await send('/api/trpc/vote.cast');
    expect(heard).toHaveBeenCalledTimes(times);
  }
  stop();
});
