import { BadgeLink } from '#app/_badge/badge-link.tsx';
import { Markdown } from '#app/_markdown/markdown';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import { BadgeMark, useBadgeName } from './badge-mark.tsx';
import { useFormatPoints } from './points.ts';
import { Section } from './section.tsx';
import { useT } from './t.ts';

type Badge = ProjectPage['badges'][number];

export function Badges({ slug, badges }: { slug: string; badges: Badge[] }) {
  const t = useT();
  if (badges.length === 0) return null;
  const points = badges.reduce((sum, badge) => sum + badge.points, 0);
  return (
    <Section id="badges" title={t('badges')} note={t('badgesNote', { count: badges.length, points })}>
      <ul>
        {badges.map((badge) => (
          <Row key={badge.id} slug={slug} badge={badge} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ slug, badge }: { slug: string; badge: Badge }) {
  const t = useT();
  const badgeName = useBadgeName();
  const formatPoints = useFormatPoints();
  const { kind, points, rationale, featured, validator, createdAt } = badge;
  return (
    <li className="border-line grid grid-cols-[32px_minmax(0,1fr)] gap-x-4 border-t py-4">
      <BadgeMark kind={kind} size="large" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
        <h3>
          <BadgeLink of={{ slug, username: validator.username }} className="hover:text-accent touch:-my-3 touch:py-3">
            {badgeName(kind)}
          </BadgeLink>{' '}
          <span className="text-muted points font-normal">{formatPoints(points)}</span>
          {featured && <span className="text-12 text-muted ms-2 font-normal">{t('chosen')}</span>}
        </h3>
        <div dir="auto" className="text-text-2">
          <Markdown source={rationale} />
        </div>
        <p className="text-12 text-muted flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <ProfileLink
            username={validator.username}
            className="text-text-2 hover:text-accent touch:-my-3 touch:py-3 inline-flex items-center gap-1.5 font-medium"
          >
            <Avatar username={validator.username} name={validator.displayName} url={validator.avatarUrl} />
            <bdi>{validator.username}</bdi>
          </ProfileLink>
          {t('validator')}
          <Time iso={createdAt} />
        </p>
      </div>
    </li>
  );
}
