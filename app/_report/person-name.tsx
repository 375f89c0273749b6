import { ProfileLink } from '#app/_profile/profile-link.tsx';
import type { Person } from '#server/profile/person.output.ts';

/** Somebody in a sentence, as a link to their page. */
export function PersonName({ person: { username } }: { person: Pick<Person, 'username'> }) {
  return (
    <ProfileLink username={username} className="text-text hover:text-accent touch:-my-3 touch:py-3 font-medium">
      <bdi>{username}</bdi>
    </ProfileLink>
  );
}
