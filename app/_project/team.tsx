import { useFormats } from '#app/_i18n/formats.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import { Section } from './section.tsx';
import { useT } from './t.ts';

export function Team({ page: { owner, members } }: { page: ProjectPage }) {
  const t = useT();
  const f = useFormats();
  if (members.length === 0) return null;
  const unclaimed = (role: string) => (role ? t('unclaimedAs', { role }) : t('unclaimed'));
  return (
    <Section id="team" title={t('team')} note={f.number(members.length + 1)}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(220px,1fr))] gap-4">
        <Member key={owner.username} person={owner} name={owner.displayName || owner.username} does={t('owner')} />
        {members.map(({ name, role, person, claimed }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two members may share a name and a role
          <Member key={position} person={person} name={name} does={claimed || !person ? role : unclaimed(role)} />
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
