import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { heldWaiting } from '#app/_outbox/waiting-query.ts';
import type { PostPage, Reply, ReplyWritten } from '#server/post/post.output.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { postQuery } from './post-query.ts';
import { showTakenReply, writeReply } from './reply-writes.ts';

afterEach(() => vi.unstubAllGlobals());

test('a reply that is written offline is in sight and waits; what was taken comes in its place', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  vi.stubGlobal('document', { getElementById: () => null });
  const queryClient = new QueryClient();
  const author = { username: 'ada', displayName: 'Ada', avatarUrl: null };
  const address = { slug: 'tools', post: 'first-steps' };
  const { queryKey } = postQuery(address);
  queryClient.setQueryData(bootstrapQuery().queryKey, { me: author } as unknown as Bootstrap);
  const page = { slug: address.post, chain: { slug: address.slug }, replies: [] as Reply[] };
  queryClient.setQueryData(queryKey, page as unknown as PostPage);
  const reply = { ...address, parentId: null, depth: 1, body: 'From the train', author };
  const shown = () => queryClient.getQueryData(queryKey)?.replies.map(({ id, body }) => [id, body]);

  expect(await writeReply(queryClient, reply, (() => '') as never)).toBe(true);
  const [write] = heldWaiting(queryClient);
  expect(write).toMatchObject({ kind: 'reply', thing: 'post:tools/first-steps', input: reply, person: 'ada' });
  const id = write?.key ?? '';
  expect(shown()).toEqual([[id, 'From the train']]);

  const taken = { reply: { id: 'r', body: 'From the train' }, replyCount: 1 } as ReplyWritten;
  showTakenReply(queryClient, { id, reply }, taken);
  expect(shown()).toEqual([['r', 'From the train']]);
});
