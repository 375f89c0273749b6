import { Ban, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { BadgeLink } from '#app/_badge/badge-link.tsx';
import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import { describedFrom, evidence, type ProofFact, type ProofPart } from '#server/score/proof-score.ts';
import { wilsonLowerBound } from '#server/score/wilson.ts';
import { useBadgeName } from './badge-mark.tsx';
import { factsOf } from './facts-of.ts';
import { useFormatPoints } from './points.ts';
import { useT } from './t.ts';

/** Where the points of one part come from, each with a link to what shows it. */
export function EvidenceList({ part, page }: { part: ProofPart; page: ProjectPage }) {
  const t = useT();
  const f = useFormats();
  return (
    <ul className="grid gap-2 ps-6 pb-3">
      {evidence(factsOf(page))
        .filter((item) => item.part === part)
        .flatMap(({ what, points }) => {
          if (what === 'badges' && page.badges.length > 0)
            return page.badges.map((badge) => <Badge key={badge.id} slug={page.slug} badge={badge} />);
          const { name, detail } = points > 0 ? held[what](page, { t, f }) : lacking[what](page, t);
          return <Item key={what} name={name} detail={detail} points={points} />;
        })}
      {part === 'community' &&
        page.evidence.voidedVotes.map(({ count, reason }) => <Voided key={reason} count={count} reason={reason} />)}
    </ul>
  );
}

type Said = { name: ReactNode; detail?: ReactNode };

function Item({ name, detail, points }: Said & { points: number }) {
  const formatPoints = useFormatPoints();
  const Icon = points === 0 ? CircleDashed : CircleCheck;
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-start gap-2">
      <Icon className={`mt-0.5 size-4 ${points > 0 ? 'text-good' : 'text-muted'}`} aria-hidden="true" />
      <span>
        {name}
        {detail && <span className="text-12 text-muted block">{detail}</span>}
      </span>
      <span className="points font-medium">{points === 0 ? '0' : formatPoints(points)}</span>
    </li>
  );
}

/** Votes that count no more, with what the admins say of that. */
function Voided({ count, reason }: { count: number; reason: string }) {
  const t = useT();
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)] items-start gap-2">
      <Ban className="text-warn mt-0.5 size-4" aria-hidden="true" />
      <span>
        {t('voided', { count })}
        <span dir="auto" className="text-12 text-muted block [overflow-wrap:anywhere]">
          {reason}
        </span>
      </span>
    </li>
  );
}

type BadgeProps = { slug: string; badge: ProjectPage['badges'][number] };

function Badge({ slug, badge: { kind, points, validator, createdAt } }: BadgeProps) {
  const t = useT();
  const badgeName = useBadgeName();
  const name = (
    <BadgeLink of={{ slug, username: validator.username }} className="link">
      {t('badge', { badge: badgeName(kind) })}
    </BadgeLink>
  );
  const detail = (
    <>
      <bdi>{validator.username}</bdi>, <Time iso={createdAt} />
    </>
  );
  return <Item name={name} detail={detail} points={points} />;
}

const makerLink =
  ({ username }: ProjectPage['owner']) =>
  (words: ReactNode) => (
    <ProfileLink username={username} className="link">
      {words}
    </ProfileLink>
  );

const linkTo = (href: string | null) => (words: ReactNode) =>
  href ? <ExternalLink href={href}>{words}</ExternalLink> : words;

const partLink = (href: string) => (words: ReactNode) => (
  <a className="link" href={href}>
    {words}
  </a>
);

type Words = { t: Translator<'project'>; f: Formats };

/** Each says where the points can be seen. */
const held: Record<ProofFact, (page: ProjectPage, words: Words) => Said> = {
  email: ({ owner }, { t }) => ({ name: t.rich('has-email', { maker: makerLink(owner) }) }),
  github: ({ owner, evidence: { githubLogin, githubConnectedAt } }, { t }) => ({
    name: githubLogin
      ? t.rich('has-login', { login: githubLogin, link: linkTo(`https://github.com/${githubLogin}`) })
      : t.rich('has-github', { maker: makerLink(owner) }),
    detail: githubConnectedAt && t.rich('since', { time: () => <Time iso={githubConnectedAt} long /> }),
  }),
  'demo-control': ({ demoUrl, evidence: { demoVerifiedAt } }, { t }) => ({
    name: t.rich('has-demo-control', { link: linkTo(demoUrl) }),
    detail: demoVerifiedAt && t.rich('proved', { time: () => <Time iso={demoVerifiedAt} long /> }),
  }),
  votes: ({ upCount, downCount }, { t, f }) => ({
    name: partLink('#votes')(t('upDown', { up: upCount, down: downCount })),
    detail: t('wilson', { bound: f.numberBy(wilsonLowerBound(upCount, downCount), threeDecimals) }),
  }),
  commenters: ({ evidence: { commenterCount } }, { t }) => ({
    name: t.rich('commented', { count: commenterCount, link: partLink('#comments') }),
    detail: t('commentPoints'),
  }),
  badges: (_, { t }) => ({ name: t('badgesOf') }),
  demo: ({ demoUrl }, { t }) => ({ name: linkTo(demoUrl)(t('demo')) }),
  repository: ({ repositoryUrl }, { t }) => ({ name: linkTo(repositoryUrl)(t('repository')) }),
  screenshot: ({ evidence: { screenshotCount } }, { t }) => ({
    name: partLink('#screenshots')(t('shots', { count: screenshotCount })),
  }),
  description: ({ evidence: { descriptionLength } }, { t }) => ({
    name: t.rich('described', { from: describedFrom, link: partLink('#about') }),
    detail: t('chars', { count: descriptionLength }),
  }),
};

const threeDecimals = { minimumFractionDigits: 3, maximumFractionDigits: 3 };

const lacking: Record<ProofFact, (page: ProjectPage, t: Translator<'project'>) => Said> = {
  email: (_, t) => ({ name: t('no-email') }),
  github: (_, t) => ({ name: t('no-github') }),
  'demo-control': (_, t) => ({ name: t('no-demo-control') }),
  votes: ({ upCount, downCount }, t) => ({
    name: upCount + downCount === 0 ? t('no-votes') : t('upDown', { up: upCount, down: downCount }),
  }),
  commenters: (_, t) => ({ name: t('no-commenters') }),
  badges: (_, t) => ({ name: t('no-badges'), detail: t('awarded') }),
  demo: (_, t) => ({ name: t('no-demo') }),
  repository: (_, t) => ({ name: t('no-repository') }),
  screenshot: (_, t) => ({ name: t('no-screenshot') }),
  description: ({ evidence: { descriptionLength } }, t) => ({
    name: t('no-description'),
    detail: t('charsOf', { count: descriptionLength, from: describedFrom }),
  }),
};
