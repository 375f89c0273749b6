import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { whenNear } from '#app/_ui/when-near.ts';

/**
 * A member's own votes on a project's comments, and when they last looked: read once the comments come near, which is
 * then remembered as a visit. What was new stays marked until the page is opened again.
 */
export function useOwnOfComments(slug: string, seen: RefObject<Element | null>) {
  const queryClient = useQueryClient();
  const me = useMe();
  const isNear = useIsNear(seen);
  const { data } = useQuery({
    ...trpc.comment.ownOf.queryOptions({ slug }),
    enabled: me !== null && isNear,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isKnown = data !== undefined;
  const mayWrite = me !== null && me.suspendedUntil === null && me.purgeAt === null;
  useEffect(() => {
    if (!isKnown || !mayWrite) return;
    // What is new is marked as long as it is looked at; who comes back finds marked what came since.
    const visit = api.comment.visit.mutate({ slug }).catch(() => undefined);
    return () =>
      void visit.then((made) => {
        if (!made) return;
        queryClient.setQueryData(trpc.comment.ownOf.queryKey({ slug }), (own) =>
          own ? { ...own, lastVisitedAt: made.visitedAt } : own,
        );
      });
  }, [isKnown, mayWrite, slug, queryClient]);
  const votes = useMemo(() => new Map(data?.votes.map(({ id, value }) => [id, value])), [data?.votes]);
  return { votes, lastVisitedAt: data?.lastVisitedAt ?? null };
}

/** Whether something has come near the window once. */
function useIsNear(element: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || !element.current) return;
    return whenNear(element.current, '400px', () => setIsNear(true));
  }, [isNear, element]);
  return isNear;
}
