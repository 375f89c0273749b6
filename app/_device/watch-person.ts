import { hashKey, type QueryClient } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { leaveNothing, leaveUnsent } from './leave-nothing.ts';
import { claimDevice, leftBy, noteEnd, ownerHere, ownerKey } from './owner.ts';

/**
 * A tab that shows somebody's things gives them up with a new document once they are not who is signed in here. One that
 * was opened by a visitor asks who it is once another says that somebody is.
 */
export function watchPerson(queryClient: QueryClient): void {
  const { queryKey } = bootstrapQuery();
  const bootstrapHash = hashKey(queryKey);
  const me = () => queryClient.getQueryData(queryKey)?.me;
  let known = me();

  // Another tab signed out, or in as somebody else, or found the session over.
  addEventListener('storage', ({ key }) => {
    if (key === ownerKey || key === null) lookAgain();
  });
  // A page that the browser had put aside heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) lookAgain();
  });
  const lookAgain = () => {
    const [username, owner] = [me()?.username, ownerHere()];
    if (owner === username) return;
    if (!username) return void queryClient.fetchQuery({ ...bootstrapQuery(), staleTime: 0 }).catch(() => {});
    if (leftBy() === username) noteEnd();
    location.reload();
  };

  const leave = (way: () => Promise<unknown>) => void way().finally(() => location.reload());
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || !me()) return;
    const { action, query } = event;
    // The session ended on the server, or the account is gone.
    if (action.type === 'error' && toldOf(action.error).code === 'UNAUTHORIZED') leave(leaveUnsent);
    if (action.type !== 'success' || query.queryHash !== bootstrapHash) return;
    const now = me();
    // One may change one's name, or one's address, and stays who one is.
    const isOther = known && known.email !== now?.email && known.username !== now?.username;
    if (isOther) leave(leaveNothing);
    else if (now && ownerHere() === known?.username) claimDevice(now.username);
    known = now;
  });
}
