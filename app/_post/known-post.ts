import type { QueryClient } from '@tanstack/react-query';
import { trpc } from '#app/_trpc/client.ts';
import type { PostCard } from '#server/chain/chain.output.ts';
import type { PostAddress } from './post-query.ts';

/** The card of a post in any list of its chain that was read, or among what a search found: its page paints it at once. */
export function knownPost(queryClient: QueryClient, address: PostAddress): PostCard | undefined {
  const lists = [trpc.chain.posts, trpc.chain.privatePosts].map((list) =>
    queryClient.getQueriesData({ queryKey: [...list.pathKey(), address.slug] }),
  );
  const found = queryClient.getQueriesData({ queryKey: trpc.search.all.pathKey() });
  const inList = cardIn(lists, ({ slug }) => slug === address.post);
  return inList ?? cardIn(found, (card) => card.slug === address.post && card.chain?.slug === address.slug);
}

type Found = PostCard & { chain?: { slug: string } };

function cardIn(value: unknown, isIt: (card: Found) => boolean): PostCard | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('lastActivityAt' in value && 'excerpt' in value) return isIt(value as Found) ? (value as Found) : undefined;
  for (const part of Object.values(value)) {
    const card = cardIn(part, isIt);
    if (card) return card;
  }
  return undefined;
}
