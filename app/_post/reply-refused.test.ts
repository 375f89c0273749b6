import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '#app/_trpc/client.ts';
import type { Toast } from '#app/_ui/toast.ts';
import { ownOfPostQuery, postQuery, privatePostQuery } from './post-query.ts';
import { writeReply } from './reply-writes.ts';

const toasts = vi.hoisted((): Toast[] => []);
vi.mock('#app/_ui/toast.ts', () => ({ toast: (message: Toast) => toasts.push(message) }));
vi.mock('#app/_trpc/client.ts', async (actual) => ({
  ...(await actual<object>()),
  api: { post: { reply: { mutate: vi.fn() } } },
}));
beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => {
  toasts.splice(0);
  vi.unstubAllGlobals();
});

const author = { username: 'ada', displayName: 'Ada', avatarUrl: null };
const reply = { slug: 'tools', post: 'first-steps', parentId: null, depth: 1, body: 'Yes', author };
const t = ((name: string) => name) as never;

/** Whether what was read of the post is to be read again. */
async function refusedBy(code: string): Promise<unknown[]> {
  const queryClient = new QueryClient();
  const reads = [postQuery(reply), privatePostQuery(reply), ownOfPostQuery(queryClient, reply)];
  const keys = reads.map(({ queryKey }) => queryKey as readonly unknown[]);
  for (const queryKey of keys) queryClient.setQueryData(queryKey, null);
  const error = Object.assign(new TRPCClientError('no'), { data: { code, message: 'No.', httpStatus: 409 } });
  vi.mocked(api.post.reply.mutate).mockRejectedValueOnce(error);
  expect(await writeReply(queryClient, reply, t)).toBe(false);
  return keys.map((queryKey) => queryClient.getQueryState(queryKey)?.isInvalidated);
}

test.each(['POST_LOCKED', 'POST_NOT_FOUND'])(
  'after %s the post is read again, and the words can be copied',
  async (code) => {
    expect(await refusedBy(code)).toEqual([true, true, true]);
    expect(toasts).toMatchObject([{ title: 'replyNotTaken', action: { name: 'copyReply' } }]);
  },
);

test('what was refused for itself leaves the post as it is', async () => {
  expect(await refusedBy('INVALID_INPUT')).toEqual([false, false, false]);
  expect(toasts).toEqual([{ title: 'replyNotTaken' }]);
});
