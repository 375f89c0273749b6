import { Star } from 'lucide-react';
import { Fragment } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { AskForIntro } from '#app/_intro/ask-for-intro.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Time } from '#app/_ui/time.tsx';
import { SaveButton } from '#app/_voice/save-button.tsx';
import { VoteControl } from '#app/_voice/vote-control.tsx';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';
import { useCategoryName } from './category-names.ts';
import { OwnTools } from './own-tools.tsx';
import { ShareButton } from './share-button.tsx';
import { useT } from './t.ts';

/** Where it belongs, what it is called, who made it and when. */
export function ProjectTop({ card, page }: { card: ProjectCard; page?: ProjectPage }) {
  const t = useT();
  const { owner } = card;
  return (
    <header id="votes" className="grid scroll-mt-14 grid-cols-[minmax(0,1fr)] gap-4 pb-5">
      <Breadcrumb card={card} />
      <div className="*:as-around grid gap-1 [overflow-wrap:anywhere]">
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
        <span>{t.rich('published', { time: () => <Time iso={card.publishedAt} long /> })}</span>
        {page && <span className="tabular-nums">{t('views', { count: page.viewCount })}</span>}
        {card.featured && (
          <span className="text-12 inline-flex items-center gap-1 font-medium">
            <Star className="size-3.5" aria-hidden="true" />
            {t('featured')}
          </span>
        )}
        {page?.status === 'archived' && (
          <span className="rounded-4 bg-warn-soft text-12 text-warn px-1.5 font-medium">{t('archived')}</span>
        )}
      </p>
      {page && <OwnTools page={page} />}
      <div className="tablet:flex hidden flex-wrap items-center gap-2">
        <VoteControl card={card} look="flat" />
        <SaveButton card={card} saveCount={page?.saveCount} />
        <ShareButton title={card.title} slug={card.slug} />
        {page?.status === 'published' && <AskForIntro project={card.slug} />}
        {page && page.introRequestCount > 0 && (
          <span className="text-muted ms-1 tabular-nums">{t('intros', { count: page.introRequestCount })}</span>
        )}
      </div>
    </header>
  );
}

const crumb = 'py-1 hover:text-text hover:underline touch:-my-2 touch:py-3.5';

function Breadcrumb({ card }: { card: ProjectCard }) {
  const t = useT();
  const categoryName = useCategoryName();
  return (
    <nav aria-label={t('path')} className="text-12 text-muted flex flex-wrap items-center gap-x-2">
      <FeedLink prefetch="intent" className={crumb}>
        {t('projects')}
      </FeedLink>
      {card.categories.map((category) => (
        <Fragment key={category}>
          <span aria-hidden="true">/</span>
          <FeedLink address={{ categories: [category] }} prefetch="intent" className={crumb}>
            {categoryName(category)}
          </FeedLink>
        </Fragment>
      ))}
    </nav>
  );
}
