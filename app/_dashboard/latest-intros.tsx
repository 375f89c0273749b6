import { FeedLink } from '#app/_feed/feed-link.tsx';
import { IntrosLink } from '#app/_intro/intros-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { InvestorPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';
import { useT } from './t.ts';

type Intro = InvestorPart['intros'][number];

/** Whom an investor asked for an intro last, and who asked them. */
export function LatestIntros({ intros }: { intros: Intro[] }) {
  const t = useT();
  return (
    <DashboardPart title={t('latestIntros')} more={<IntrosLink prefetch="intent">{t('all')}</IntrosLink>}>
      {intros.length === 0 ? (
        <NothingYet action={<FeedLink className={buttonClass()}>{t('look')}</FeedLink>}>{t('introsNone')}</NothingYet>
      ) : (
        <ul>
          {intros.map((intro) => (
            <Line key={intro.id} intro={intro} />
          ))}
        </ul>
      )}
    </DashboardPart>
  );
}

function Line({ intro: { isSent, with: other, project, status, at } }: { intro: Intro }) {
  const t = useT();
  const name = other ? other.displayName || other.username : t('leftPerson');
  return (
    <li className={dashboardRow}>
      <Avatar username={other?.username ?? 'left'} name={name} url={other?.avatarUrl ?? null} size="medium" />
      <TwoLines
        below={t.rich(isSent ? 'youAsked' : 'askedYou', {
          time: () => <Time iso={at} long />,
          project: () => (
            <ProjectLink slug={project.slug} prefetch="intent" className="hover:text-text underline">
              <bdi>{project.title}</bdi>
            </ProjectLink>
          ),
        })}
      >
        <bdi>{name}</bdi>
      </TwoLines>
      <Tag>{t(`status-${status}`)}</Tag>
    </li>
  );
}
