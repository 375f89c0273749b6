import { MessageSquare } from 'lucide-react';
import { memo } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { BadgeMark } from '#app/_project/badge-mark.tsx';
import { Cover } from '#app/_project/cover.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Tag } from '#app/_ui/tag.tsx';
import { Time } from '#app/_ui/time.tsx';
import { VoteControl } from '#app/_voice/vote-control.tsx';
import type { ProjectCard } from '#server/project/project.output.ts';
import { useT } from './t.ts';

type RowProps = { card: ProjectCard; isFirst: boolean; isAhead?: boolean };

/**
 * A project in a list. Every row is equally high, 123 pixels, 167 on a phone; in the gallery the same parts lie under a
 * large cover (project-row.css). The title's link covers the whole; votes, ring and comments lie above it. All rows lead to one
 * route, so the first one's link loads its code for all.
 */
export const ProjectRow = memo(function ProjectRow({ card, isFirst, isAhead = false }: RowProps) {
  const t = useT();
  const f = useFormats();
  const { slug, title, tagline, commentCount } = card;
  return (
    <article className="project-row group">
      <VoteControl card={card} className="project-row-votes" />
      <Cover slug={slug} url={card.coverUrl} className="project-row-cover" />
      <div className="project-row-words">
        <h3 className="project-row-title text-16 flex min-w-0 items-center gap-2 tracking-[-0.011em]">
          <ProjectLink
            slug={slug}
            prefetch={isFirst ? 'seen' : 'intent'}
            isAhead={isAhead}
            dir="auto"
            className={titleLink}
          >
            {title}
          </ProjectLink>
          {card.badgeKinds.map((kind) => (
            <BadgeMark key={kind} kind={kind} />
          ))}
        </h3>
        <p dir="auto" className="project-row-tagline text-text-2 line-clamp-2 text-pretty">
          {tagline}
        </p>
        <Meta card={card} />
      </div>
      <ProjectLink slug={slug} part="why" prefetch="intent" className="project-row-ring rounded-full">
        <ProofRing points={card} />
      </ProjectLink>
      <ProjectLink
        slug={slug}
        part="comments"
        prefetch="intent"
        aria-label={t('comments', { count: commentCount, title })}
        className="project-row-comments text-muted hover:text-text inline-flex items-center justify-end gap-1.5 tabular-nums"
      >
        <MessageSquare className="size-4" strokeWidth={1.75} aria-hidden="true" />
        {f.count(commentCount)}
      </ProjectLink>
    </article>
  );
});

/** Who made it, when, with what. */
function Meta({ card: { owner, memberCount, publishedAt, technologies } }: { card: ProjectCard }) {
  const t = useT();
  return (
    <p className="project-row-meta text-12 text-muted flex min-w-0 items-center gap-2.5 overflow-x-clip whitespace-nowrap">
      <span className="text-text-2 inline-flex min-w-0 items-center gap-1.5 font-medium">
        <ProfileLink username={owner.username} className={ownerLink}>
          <Avatar username={owner.username} name={owner.displayName} url={owner.avatarUrl} />
          <bdi className="truncate">{owner.username}</bdi>
        </ProfileLink>
        {memberCount > 0 && <span title={t('others', { count: memberCount })}>+{memberCount}</span>}
      </span>
      <Time iso={publishedAt} />
      <span className="project-row-tags min-w-0 gap-1 overflow-hidden">
        {technologies.slice(0, 3).map((technology) => (
          <Tag key={technology}>{technology}</Tag>
        ))}
        {technologies.length > 3 && <Tag>+{technologies.length - 3}</Tag>}
      </span>
    </p>
  );
}

/** Above the title's link, which covers the row. For a finger it reaches below its words, where no tagline is. */
const ownerLink =
  'relative z-1 inline-flex min-w-0 items-center gap-1.5 hover:text-accent touch:min-h-6 touch:after:absolute touch:after:inset-x-0 touch:after:-top-1.5 touch:after:-bottom-3.5 focus-visible:-outline-offset-2';

const titleLink =
  'truncate after:absolute after:inset-y-0 after:-inset-x-4 after:rounded-8 focus-visible:outline-0 focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2 group-hover:text-accent gallery:after:inset-x-0';
