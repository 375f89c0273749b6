import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { formatPlural } from '#app/_ui/number.ts';
import { formatDate, Time } from '#app/_ui/time.tsx';
import type { QueuedApplication as Application } from '#server/application/application.output.ts';
import { Decision } from './decision.tsx';
import { SentApplication } from './sent-application.tsx';

/** An application, who it is of, and the decision. */
export function QueuedApplication({ application }: { application: Application }) {
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
            applied <Time iso={createdAt} long />
          </span>
        </h2>
        <SentApplication application={application} />
      </div>
      <Applicant applicant={applicant} earlierCount={earlierCount} />
      {status === 'pending' ? (
        <Decision id={application.id} name={name} />
      ) : (
        <p className="[overflow-wrap:anywhere] whitespace-pre-line">
          <span className="text-muted">
            {status === 'approved' ? 'Approved' : 'Rejected'}
            {decidedAt && ` on ${formatDate(decidedAt)}`}
            {decidedBy && ` by ${decidedBy}`}:
          </span>{' '}
          {reason || 'without a reason'}
        </p>
      )}
    </li>
  );
}

type Facts = Pick<Application, 'applicant' | 'earlierCount'>;

/** What tells whether somebody is who they say. */
function Applicant({ applicant, earlierCount }: Facts) {
  const { email, emailVerified, githubLogin, githubConnected, website, location, bio, karma, projects } = applicant;
  return (
    <div className="text-text-2 grid min-w-0 content-start gap-1.5 [overflow-wrap:anywhere]">
      <p>
        {email || 'No address'}, {emailVerified ? 'confirmed' : <b className="text-bad font-medium">not confirmed</b>}
      </p>
      <p>Here since {formatDate(applicant.joinedAt)}</p>
      <p className="tabular-nums">
        {karma} karma, {formatPlural(applicant.projectCount, 'project')},{' '}
        {formatPlural(applicant.commentCount, 'comment')}, {formatPlural(applicant.badgeCount, 'badge')}
      </p>
      {githubLogin && (
        <p>
          <ExternalLink href={`https://github.com/${githubLogin}`} />
          {githubConnected ? ', proven' : ', not proven'}
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
      {earlierCount > 0 && <p>{formatPlural(earlierCount, 'earlier application')}</p>}
      {applicant.suspended && <p className="text-bad">Suspended now</p>}
      {projects.length > 0 && (
        <ul className="grid gap-0.5 pt-1">
          {projects.map(({ slug, title, proofScore }) => (
            <li key={slug} className="flex min-w-0 items-baseline justify-between gap-3">
              <ProjectLink slug={slug} prefetch="intent" className="link touch:py-3 truncate">
                <bdi>{title}</bdi>
              </ProjectLink>
              <span className="text-muted tabular-nums">proof {Math.round(proofScore)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
