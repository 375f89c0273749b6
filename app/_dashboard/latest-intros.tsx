import { FeedLink } from '#app/_feed/feed-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Link } from '#app/_ui/link.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { InvestorPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';

type Intro = InvestorPart['intros'][number];

/** Whom an investor asked for an intro last, and who asked them. */
export function LatestIntros({ intros }: { intros: Intro[] }) {
  return (
    <DashboardPart
      title="Latest intros"
      more={
        <Link href="/intros" prefetch="intent">
          All
        </Link>
      }
    >
      {intros.length === 0 ? (
        <NothingYet action={<FeedLink className={buttonClass()}>Look at projects</FeedLink>}>
          Ask a builder for an intro on their project’s page: what you ask, and who asks you, stands here.
        </NothingYet>
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
  const name = other ? other.displayName || other.username : 'Somebody who has left';
  return (
    <li className={dashboardRow}>
      <Avatar username={other?.username ?? 'left'} name={name} url={other?.avatarUrl ?? null} size="medium" />
      <TwoLines
        below={
          <>
            {isSent ? 'You asked ' : 'Asked you '}
            <Time iso={at} long />, about{' '}
            <ProjectLink slug={project.slug} prefetch="intent" className="hover:text-text underline">
              <bdi>{project.title}</bdi>
            </ProjectLink>
          </>
        }
      >
        <bdi>{name}</bdi>
      </TwoLines>
      <Tag>{statusWords[status]}</Tag>
    </li>
  );
}

const statusWords: Record<Intro['status'], string> = {
  pending: 'Waiting',
  accepted: 'Accepted',
  declined: 'Declined',
  expired: 'Expired',
};
