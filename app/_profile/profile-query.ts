import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { followsQuery } from './follows-query.ts';

/** By an earlier username too. Null where there is no such person: an answer like any other, kept and not asked for again. */
export type ProfileAnswer = ProfilePage | null;

export function profileQuery(username: string) {
  return queryOptions({
    queryKey: [...trpc.profile.byUsername.pathKey(), username],
    queryFn: () => readProfile(username),
  });
}

async function readProfile(username: string): Promise<ProfileAnswer> {
  try {
    return await api.profile.byUsername.query({ username });
  } catch (error) {
    const told = error instanceof TRPCClientError ? error.data : undefined;
    if (told?.code === 'PROFILE_MOVED') return readProfile(told.movedTo);
    if (told?.code === 'PROFILE_NOT_FOUND' || told?.code === 'INVALID_INPUT') return null;
    throw error;
  }
}

/** What somebody published, from a cursor on; the newest come with their page. */
export function profileProjectsQuery(username: string, cursor?: string) {
  return listQuery({
    key: [...trpc.profile.projects.pathKey(), username],
    cursor,
    read: (from) => api.profile.projects.query({ username, cursor: from }),
  });
}

/** The badges on somebody's projects, from a cursor on; the newest come with their page. */
export function profileBadgesQuery(username: string, cursor?: string) {
  return listQuery({
    key: [...trpc.profile.badges.pathKey(), username],
    cursor,
    read: (from) => api.profile.badges.query({ username, cursor: from }),
  });
}

/** Loads what a person's page shows; for a member also whether they follow that person. */
export async function prefetchProfile(queryClient: QueryClient, username: string): Promise<void> {
  const follows = followsQuery(queryClient, username);
  await Promise.all([
    queryClient.prefetchQuery(profileQuery(username)),
    follows.enabled && queryClient.prefetchQuery(follows),
  ]);
}
