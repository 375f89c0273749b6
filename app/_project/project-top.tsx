import { Star } from 'lucide-react';
import { Fragment } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { AskForIntro } from '#app/_intro/ask-for-intro.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import { SaveButton } from '#app/_voice/save-button.tsx';
import { VoteControl } from '#app/_voice/vote-control.tsx';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';
import { categoryNames } from './category-names.ts';
import { OwnTools } from './own-tools.tsx';
import { ShareButton } from './share-button.tsx';

/** Where it belongs, what it is called, who made it and when. */
export function ProjectTop({ card, page }: { card: ProjectCard; page?: ProjectPage }) {
  const { owner } = card;
  return (
    <header id="votes" className="grid scroll-mt-14 grid-cols-[minmax(0,1fr)] gap-4 pb-5">
      <Breadcrumb card={card} />
      <div className="grid gap-1 [overflow-wrap:anywhere]">
        <h1 dir="auto" className="text-24 tablet:text-32">
          {card.title}
        </h1>
        <p dir="auto" className="text-16 text-text-2 tablet:text-20 text-pretty">
          {card.tagline}
        </p>
      </div>
      <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1">
        <ProfileLink
          username={owner.username}
          className="text-text-2 hover:text-accent touch:-my-3 touch:py-3 inline-flex min-w-0 items-center gap-1.5 font-medium"
        >
          <Avatar username={owner.username} name={owner.displayName} url={owner.avatarUrl} />
          <bdi className="truncate">{owner.displayName || owner.username}</bdi>
        </ProfileLink>
        <span>
          published <Time iso={card.publishedAt} long />
        </span>
        {page && <span className="tabular-nums">{formatNumber(page.viewCount)} views</span>}
        {card.featured && (
          <span className="text-12 inline-flex items-center gap-1 font-medium">
            <Star className="size-3.5" aria-hidden="true" />
            Featured
          </span>
        )}
        {page?.status === 'archived' && (
          <span className="rounded-4 bg-warn-soft text-12 text-warn px-1.5 font-medium">Archived by its maker</span>
        )}
      </p>
      {page && <OwnTools page={page} />}
      <div className="tablet:flex hidden flex-wrap items-center gap-2">
        <VoteControl card={card} look="flat" />
        <SaveButton card={card} saveCount={page?.saveCount} />
        <ShareButton title={card.title} slug={card.slug} />
        {page?.status === 'published' && <AskForIntro project={card.slug} />}
        {page && page.introRequestCount > 0 && (
          <span className="text-muted ml-1 tabular-nums">{formatPlural(page.introRequestCount, 'intro request')}</span>
        )}
      </div>
    </header>
  );
}

const crumb = 'py-1 hover:text-text hover:underline touch:-my-2 touch:py-3.5';

function Breadcrumb({ card }: { card: ProjectCard }) {
  return (
    <nav aria-label="Breadcrumb" className="text-12 text-muted flex flex-wrap items-center gap-x-2">
      <FeedLink prefetch="intent" className={crumb}>
        Projects
      </FeedLink>
      {card.categories.map((category) => (
        <Fragment key={category}>
          <span aria-hidden="true">/</span>
          <FeedLink address={{ categories: [category] }} prefetch="intent" className={crumb}>
            {categoryNames[category]}
          </FeedLink>
        </Fragment>
      ))}
    </nav>
  );
}
