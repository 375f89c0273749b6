import type { QueryClient } from '@tanstack/react-query';
import { trpc } from '#app/_trpc/client.ts';
import { hindranceOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import { forgetChain } from './chain-query.ts';

type Place = { queryClient: QueryClient; slug: string };

/** Does what a moderator decides, and reads anew what it changed. Gives what hindered it, if anything. */
export async function decide({ queryClient, slug }: Place, send: () => Promise<unknown>): Promise<string | undefined> {
  const hindered = await hindranceOf(send());
  await Promise.all([
    forgetChain(queryClient, slug),
    queryClient.invalidateQueries({ queryKey: [...trpc.chain.queue.pathKey(), slug] }),
    queryClient.invalidateQueries({ queryKey: [...trpc.chain.hiddenPosts.pathKey(), slug] }),
  ]);
  return hindered;
}

/** The same for a row that may be gone by then, since another moderator was first: what hindered it is said in passing. */
export async function decideOrSay(place: Place, send: () => Promise<unknown>): Promise<string | undefined> {
  const hindered = await decide(place, send);
  if (hindered) toast({ title: hindered });
  return hindered;
}
