import type { QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';

const freshMs = 5000;

export const ownFeedbackKey = trpc.feedback.mine.pathKey();

/** What oneself has sent, from `cursor` on; answers are looked for each time it is opened. */
export function ownFeedbackQuery(cursor?: string) {
  const query = listQuery({
    key: ownFeedbackKey,
    cursor,
    read: (from) => api.feedback.mine.query({ cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

export async function prefetchOwnFeedback(queryClient: QueryClient): Promise<void> {
  await queryClient.prefetchInfiniteQuery(ownFeedbackQuery());
}
