import { useFormats } from '#app/_i18n/formats.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { QueuedApplication as Application } from '#server/application/application.output.ts';
import { Decision } from './decision.tsx';
import { SentApplication } from './sent-application.tsx';
import { useT } from './t.ts';

type Props = { application: Application; onLate: () => void };

/** An application, who it is of, and the decision. */
export function QueuedApplication({ application, onLate }: Props) {
  const t = useT();
  const f = useFormats();
  const { applicant, createdAt, status, decidedBy, decidedAt, reason, earlierCount } = application;
  const name = applicant.displayName || applicant.username;
  return (
    <li className="border-line rail:grid-cols-[minmax(0,1fr)_280px] grid gap-x-10 gap-y-5 border-b py-6">
      <div className="grid min-w-0 content-start gap-3">
        <h2 className="text-16 flex flex-wrap items-center gap-x-2.5">
          <Avatar username={applicant.username} name={name} url={applicant.avatarUrl} size="medium" />
          <ProfileLink username={applicant.username} className="hover:text-accent">
            <bdi>{name}</bdi>
          </ProfileLink>
          <span className="text-14 text-muted font-normal tracking-normal">
            {t.rich('applied', { time: () => <Time iso={createdAt} long /> })}
          </span>
        </h2>
        <SentApplication application={application} />
      </div>
      <Applicant applicant={applicant} earlierCount={earlierCount} />
      {status === 'pending' ? (
        <Decision id={application.id} name={name} onLate={onLate} />
      ) : (
        <p className="[overflow-wrap:anywhere] whitespace-pre-line">
          <span className="text-muted">
            {t(`decided-${status}`, {
              dated: decidedAt ? 'yes' : 'no',
              date: decidedAt ? f.date(decidedAt) : '',
              named: decidedBy ? 'yes' : 'no',
              by: decidedBy ?? '',
            })}
          </span>{' '}
          {reason || t('noReason')}
        </p>
      )}
    </li>
  );
}

type Facts = Pick<Application, 'applicant' | 'earlierCount'>;

/** What tells whether somebody is who they say. */
function Applicant({ applicant, earlierCount }: Facts) {
  const t = useT();
  const f = useFormats();
  const { email, emailVerified, githubLogin, githubConnected, website, location, bio, karma, projects } = applicant;
  return (
    <div className="text-text-2 grid min-w-0 content-start gap-1.5 [overflow-wrap:anywhere]">
      <p>
        {t.rich(emailVerified ? 'confirmed' : 'unconfirmed', {
          email: email || t('noAddress'),
          bad: (text) => <b className="text-bad font-medium">{text}</b>,
        })}
      </p>
      <p>{t('hereSince', { date: f.date(applicant.joinedAt) })}</p>
      <p className="tabular-nums">
        {t('counts', {
          karma: `${karma}`,
          projects: applicant.projectCount,
          comments: applicant.commentCount,
          badges: applicant.badgeCount,
        })}
      </p>
      {githubLogin && (
        <p>
          {t.rich(githubConnected ? 'proven' : 'notProven', {
            link: () => <ExternalLink href={`https://github.com/${githubLogin}`} />,
          })}
        </p>
      )}
      {website && (
        <p>
          <ExternalLink href={website} />
        </p>
      )}
      {location && <p>{location}</p>}
      {bio && (
        <p dir="auto" className="line-clamp-4 text-pretty">
          {bio}
        </p>
      )}
      {earlierCount > 0 && <p>{t('earlier', { count: earlierCount })}</p>}
      {applicant.suspended && <p className="text-bad">{t('suspended')}</p>}
      {projects.length > 0 && (
        <ul className="grid gap-0.5 pt-1">
          {projects.map(({ slug, title, proofScore }) => (
            <li key={slug} className="flex min-w-0 items-baseline justify-between gap-3">
              <ProjectLink slug={slug} prefetch="intent" className="link touch:py-3 truncate">
                <bdi>{title}</bdi>
              </ProjectLink>
              <span className="text-muted tabular-nums">{t('proof', { score: `${Math.round(proofScore)}` })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
