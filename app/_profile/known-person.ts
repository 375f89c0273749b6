import type { QueryClient } from '@tanstack/react-query';
import { findKnown } from '#app/_trpc/find-known.ts';
import type { Person } from '#server/profile/person.output.ts';

/** Who somebody is, by whatever was read that names them. */
export function knownPerson(queryClient: QueryClient, username: string): Person | undefined {
  return findKnown(
    queryClient,
    (value): value is Person =>
      'username' in value && value.username === username && 'displayName' in value && 'avatarUrl' in value,
  );
}
