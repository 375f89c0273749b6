import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { chainsQuery } from '#app/_chain/chains-query.ts';
import { ownProjectsQuery } from '#app/_drafts/own-projects-query.ts';
import { notificationsQuery } from '#app/_notification/notification-query.ts';
import { profileQuery } from '#app/_profile/profile-query.ts';
import { markKey } from '#app/_voice/mark-query.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { bootstrapQuery } from './bootstrap-query.ts';

/** What a document brings of the person whose it is; both null for a visitor. */
export type Start = { bootstrap: Bootstrap | null; profile: ProfilePage | null };

/** Of these the bootstrap holds so many at the most; where there are fewer it has them all. */
const ownProjectsLimit = 10;

/**
 * Fills the store with everything that a document's start answers, so that none of these pages asks for anything: inbox,
 * messages (which read the bootstrap itself), own projects, chains, own profile, and own votes and saves in the lists.
 */
export function seed(queryClient: QueryClient, { bootstrap, profile }: Start): void {
  queryClient.setQueryData<Bootstrap | null, QueryKey>(bootstrapQuery().queryKey, bootstrap);
  if (!bootstrap) return;
  const { me, projects, notifications, notificationsCursor, marks, chains, chainsCursor } = bootstrap;
  queryClient.setQueryData(notificationsQuery().queryKey, {
    pages: [{ items: notifications, nextCursor: notificationsCursor }],
    pageParams: [undefined],
  });
  // Everybody's, but kept with the person's start for half a minute: good for a page that is opened later, not for a document.
  if (typeof document !== 'undefined')
    queryClient.setQueryData(chainsQuery({}).queryKey, {
      pages: [{ items: chains, nextCursor: chainsCursor }],
      pageParams: [undefined],
    });
  if (projects.length < ownProjectsLimit) {
    const items = projects.toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt));
    queryClient.setQueryData(ownProjectsQuery().queryKey, { items });
  }
  if (profile) queryClient.setQueryData(profileQuery(me.username).queryKey, profile);
  for (const mark of marks) queryClient.setQueryData(markKey(mark.slug), mark);
}
