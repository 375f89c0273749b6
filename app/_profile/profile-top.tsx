import { BadgeCheck, Link2, MailCheck, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { InvestorLink } from '#app/_investors/investor-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import type { Person } from '#server/profile/person.output.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { GithubMark } from './github-mark.tsx';
import { ProfileActions } from './profile-actions.tsx';
import { useT } from './t.ts';

type Props = {
  person: Person;
  /** Undefined while it is on its way. */
  profile: ProfilePage | undefined;
};

/** Who it is, in what roles, since when, and where else to find them. */
export function ProfileTop({ person, profile }: Props) {
  const { username, displayName, avatarUrl } = profile ?? person;
  return (
    <header className="tablet:grid-cols-[72px_minmax(0,1fr)_auto] grid grid-cols-[72px_minmax(0,1fr)] gap-x-5">
      <Avatar username={username} name={displayName} url={avatarUrl} size="huge" />
      <div className="grid min-w-0 content-center gap-1 [overflow-wrap:anywhere]">
        <h1>
          <bdi>{displayName || username}</bdi>
          {displayName && displayName !== username && (
            <span className="text-16 text-muted ms-2 font-normal tracking-normal">{username}</span>
          )}
        </h1>
        {profile ? <Roles profile={profile} /> : <p className="h-5" />}
      </div>
      {profile && (
        <div className="tablet:col-start-3 tablet:row-start-1 tablet:mt-0 max-tablet:order-last max-tablet:col-span-2 mt-4 self-center">
          <ProfileActions profile={profile} />
        </div>
      )}
      {profile && <About profile={profile} />}
    </header>
  );
}

function About({ profile }: { profile: ProfilePage }) {
  const t = useT();
  const { bio, location, website, githubLogin, emailVerified, followingCount, followerCount } = profile;
  return (
    <>
      {bio && (
        <p
          dir="auto"
          className="text-16 text-text-2 tablet:col-start-2 col-span-2 mt-3 max-w-[60ch] text-pretty [overflow-wrap:anywhere] whitespace-pre-line"
        >
          {bio}
        </p>
      )}
      <ul className="text-muted tablet:col-start-2 col-span-2 mt-3 flex flex-wrap gap-x-4.5 gap-y-1.5">
        {location && (
          <Fact icon={<MapPin className={icon} aria-hidden="true" />}>
            <bdi>{location}</bdi>
          </Fact>
        )}
        {website && (
          <Fact icon={<Link2 className={icon} aria-hidden="true" />}>
            <ExternalLink href={website} className="link truncate" />
          </Fact>
        )}
        {githubLogin && (
          <Fact icon={<GithubMark className={icon} />}>
            <ExternalLink href={`https://github.com/${githubLogin}`}>{githubLogin}</ExternalLink>
          </Fact>
        )}
        {emailVerified && <Fact icon={<MailCheck className={icon} aria-hidden="true" />}>{t('verified')}</Fact>}
        <Fact>{t.rich('followers', { count: followerCount, b: figure })}</Fact>
        <Fact>{t.rich('followed', { count: followingCount, b: figure })}</Fact>
      </ul>
    </>
  );
}

const icon = 'size-3.5 shrink-0';

const figure = (text: ReactNode) => <b className="text-text font-semibold tabular-nums">{text}</b>;

function Fact({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex min-w-0 items-center gap-1.5">
      {icon}
      {children}
    </li>
  );
}

const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

function Roles({ profile: { username, roles, hasInvestorEntry, joinedAt, claimed } }: { profile: ProfilePage }) {
  const t = useT();
  const f = useFormats();
  return (
    <p className="flex flex-wrap gap-1.5">
      {roles
        .filter((role) => role !== 'builder' && !(role === 'investor' && hasInvestorEntry))
        .map((role) => (
          <span key={role} className={chip}>
            <BadgeCheck className={icon} aria-hidden="true" />
            {t(`role-${role}`)}
          </span>
        ))}
      {hasInvestorEntry && (
        <InvestorLink username={username} className={`${chip} hover:bg-hover hover:text-text touch:h-11 touch:px-2.5`}>
          <BadgeCheck className={icon} aria-hidden="true" />
          {t.rich('investor', { hidden: (text) => <span className="sr-only">{text}</span> })}
        </InvestorLink>
      )}
      {claimed ? (
        <span className={chip}>
          {t.rich('since', { date: () => <time dateTime={joinedAt}>{f.dateBy(joinedAt, month)}</time> })}
        </span>
      ) : (
        <>
          <span className={chip}>{t('unclaimed')}</span>
          <span className="text-12 text-muted basis-full">{t('unclaimedText')}</span>
        </>
      )}
    </p>
  );
}

const chip = 'rounded-4 bg-sunken text-12 text-text-2 inline-flex h-5 items-center gap-1 px-1.5 font-medium';
