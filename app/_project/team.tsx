import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { Section } from './section.tsx';

export function Team({ page: { owner, members } }: { page: ProjectPage }) {
  if (members.length === 0) return null;
  return (
    <Section id="team" title="Team" note={formatNumber(members.length + 1)}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(220px,1fr))] gap-4">
        <Member key={owner.username} person={owner} name={owner.displayName || owner.username} does="Maker, owner" />
        {members.map(({ name, role, person, claimed }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two members may share a name and a role
          <Member key={position} person={person} name={name} does={claimed ? role : joined(role, 'not claimed yet')} />
        ))}
      </ul>
    </Section>
  );
}

type MemberProps = { person: ProjectPage['owner'] | null; name: string; does: string };

function Member({ person, name, does }: MemberProps) {
  return (
    <li className="relative flex min-w-0 items-center gap-3">
      <Avatar username={person?.username ?? name} name={name} url={person?.avatarUrl ?? null} size="large" />
      <div className="min-w-0">
        {person ? (
          <ProfileLink username={person.username} className="stretch hover:text-accent block truncate font-semibold">
            <bdi>{name}</bdi>
          </ProfileLink>
        ) : (
          <bdi className="block truncate font-semibold">{name}</bdi>
        )}
        <span className="text-12 text-muted block truncate">{does}</span>
      </div>
    </li>
  );
}

function joined(...words: string[]): string {
  return words.filter(Boolean).join(', ');
}
