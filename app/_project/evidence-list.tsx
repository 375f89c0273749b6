import { Ban, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { BadgeLink } from '#app/_badge/badge-link.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { formatNumber, formatPeople, formatPlural } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import { describedFrom, evidence, type ProofFact, type ProofPart } from '#server/score/proof-score.ts';
import { wilsonLowerBound } from '#server/score/wilson.ts';
import { badgeWords } from './badge-mark.tsx';
import { factsOf } from './facts-of.ts';
import { formatPoints } from './points.ts';

/** Where the points of one part come from, each with a link to what shows it. */
export function EvidenceList({ part, page }: { part: ProofPart; page: ProjectPage }) {
  return (
    <ul className="grid gap-2 pb-3 pl-6">
      {evidence(factsOf(page))
        .filter((item) => item.part === part)
        .flatMap(({ what, points }) => {
          if (what === 'badges' && page.badges.length > 0)
            return page.badges.map((badge) => badgeItem(page.slug, badge));
          const { name, detail } = points > 0 ? held[what](page) : lacking[what](page);
          return <Item key={what} name={name} detail={detail} points={points} />;
        })}
      {part === 'community' &&
        page.evidence.voidedVotes.map(({ count, reason }) => <Voided key={reason} count={count} reason={reason} />)}
    </ul>
  );
}

type Said = { name: ReactNode; detail?: ReactNode };

function Item({ name, detail, points }: Said & { points: number }) {
  const Icon = points === 0 ? CircleDashed : CircleCheck;
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-start gap-2">
      <Icon className={`mt-0.5 size-4 ${points > 0 ? 'text-good' : 'text-muted'}`} aria-hidden="true" />
      <span>
        {name}
        {detail && <span className="text-12 text-muted block">{detail}</span>}
      </span>
      <span className="font-medium tabular-nums">{points === 0 ? '0' : formatPoints(points)}</span>
    </li>
  );
}

/** Votes that count no more, with what the admins say of that. */
function Voided({ count, reason }: { count: number; reason: string }) {
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] items-start gap-2">
      <Ban className="text-warn mt-0.5 size-4" aria-hidden="true" />
      <span>
        {formatPlural(count, 'vote')} voided by admins
        <span dir="auto" className="text-12 text-muted block [overflow-wrap:anywhere]">
          {reason}
        </span>
      </span>
    </li>
  );
}

function badgeItem(slug: string, { id, kind, points, validator, createdAt }: ProjectPage['badges'][number]) {
  const name = (
    <BadgeLink of={{ slug, username: validator.username }} className="link">
      {badgeWords[kind]} badge
    </BadgeLink>
  );
  const detail = (
    <>
      <bdi>{validator.username}</bdi>, <Time iso={createdAt} />
    </>
  );
  return <Item key={id} name={name} detail={detail} points={points} />;
}

const makerLink = ({ username }: ProjectPage['owner']) => (
  <ProfileLink username={username} className="link">
    the maker
  </ProfileLink>
);

/** Each says where the points can be seen. */
const held: Record<ProofFact, (page: ProjectPage) => Said> = {
  email: ({ owner }) => ({ name: <>E-mail of {makerLink(owner)} verified</> }),
  github: ({ owner, evidence: { githubLogin, githubConnectedAt } }) => ({
    name: githubLogin ? (
      <>
        <ExternalLink href={`https://github.com/${githubLogin}`}>GitHub account {githubLogin}</ExternalLink> connected
      </>
    ) : (
      <>GitHub account of {makerLink(owner)} connected</>
    ),
    detail: githubConnectedAt && (
      <>
        since <Time iso={githubConnectedAt} long />
      </>
    ),
  }),
  'demo-control': ({ demoUrl, evidence: { demoVerifiedAt } }) => ({
    name: <>The maker controls the {demoUrl ? <ExternalLink href={demoUrl}>demo site</ExternalLink> : 'demo site'}</>,
    detail: demoVerifiedAt && (
      <>
        proved <Time iso={demoVerifiedAt} long />
      </>
    ),
  }),
  votes: ({ upCount, downCount }) => ({
    name: (
      <a className="link" href="#votes">
        {formatNumber(upCount)} up, {formatNumber(downCount)} down
      </a>
    ),
    detail: `20 × ${wilsonLowerBound(upCount, downCount).toFixed(3)}, the Wilson lower bound`,
  }),
  commenters: ({ evidence: { commenterCount } }) => ({
    name: (
      <>
        <a className="link" href="#comments">
          {formatPeople(commenterCount)}
        </a>{' '}
        commented
      </>
    ),
    detail: '0.5 each, at most 10, without the maker',
  }),
  badges: () => ({ name: 'Badges of validators' }),
  demo: ({ demoUrl }) => ({ name: demoUrl ? <ExternalLink href={demoUrl}>Demo</ExternalLink> : 'Demo' }),
  repository: ({ repositoryUrl }) => ({
    name: repositoryUrl ? <ExternalLink href={repositoryUrl}>Repository</ExternalLink> : 'Repository',
  }),
  screenshot: ({ evidence: { screenshotCount } }) => ({
    name: (
      <a className="link" href="#screenshots">
        {formatPlural(screenshotCount, 'screenshot')}
      </a>
    ),
  }),
  description: ({ evidence: { descriptionLength } }) => ({
    name: (
      <>
        <a className="link" href="#about">
          Description
        </a>{' '}
        of {describedFrom} characters or more
      </>
    ),
    detail: formatPlural(descriptionLength, 'character'),
  }),
};

const lacking: Record<ProofFact, (page: ProjectPage) => Said> = {
  email: () => ({ name: 'E-mail of the maker not verified' }),
  github: () => ({ name: 'No GitHub account connected' }),
  'demo-control': () => ({ name: 'Control of the demo site not proved' }),
  votes: ({ upCount, downCount }) => ({
    name: upCount + downCount === 0 ? 'No votes yet' : `${formatNumber(upCount)} up, ${formatNumber(downCount)} down`,
  }),
  commenters: () => ({ name: 'Nobody but the maker commented yet' }),
  badges: () => ({ name: 'No badge yet', detail: 'Validators award them after a review' }),
  demo: () => ({ name: 'No demo' }),
  repository: () => ({ name: 'No repository' }),
  screenshot: () => ({ name: 'No screenshot' }),
  description: ({ evidence: { descriptionLength } }) => ({
    name: 'Short description',
    detail: `${formatPlural(descriptionLength, 'character')} of ${describedFrom}`,
  }),
};
