'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { permanentRedirect } from 'next/navigation';
import { Badges } from '#app/_project/badges.tsx';
import { Facts } from '#app/_project/facts.tsx';
import { Gallery } from '#app/_project/gallery.tsx';
import { MissingProject } from '#app/_project/missing-project.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { projectQuery } from '#app/_project/project-query.ts';
import { Team } from '#app/_project/team.tsx';
import { WhyThisScore } from '#app/_project/why-this-score.tsx';
import { Words } from '#app/_project/words.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { QueueLink } from './queue-link.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { useT } from './t.ts';

/** `/reviews/{slug}`: what the maker says, and beside it what a validator says to that. */
export function ReviewView() {
  const slug = useOwnParam('slug', '/reviews/');
  return slug ? <Known key={slug} slug={slug} /> : null;
}

function Known({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(projectQuery(slug));
  if ('movedTo' in data) permanentRedirect(`/reviews/${data.movedTo}`);
  if ('nearest' in data) return <MissingProject slug={slug} nearest={data.nearest} />;
  return <Review page={data.page} />;
}

function Review({ page }: { page: ProjectPage }) {
  const t = useT();
  const { slug, title } = page;
  return (
    <div className="wrap pb-16">
      <DocumentHead title={t('review', { title })} description={t('reviewAbout')} path={`/reviews/${slug}`} hidden />
      <div className="rail:grid-cols-[minmax(0,1fr)_400px] rail:grid-rows-[auto_1fr] grid grid-cols-[minmax(0,1fr)] gap-x-12">
        <header className="rail:col-start-1 pt-6 [overflow-wrap:anywhere]">
          <nav aria-label={t('breadcrumb')} className="text-12 text-muted pb-3">
            <QueueLink className="hover:text-text touch:-my-2 touch:py-3.5 py-1 hover:underline">
              {t('reviews')}
            </QueueLink>
          </nav>
          <h1 dir="auto" className="text-24 tablet:text-32">
            {title}
          </h1>
          <p dir="auto" className="text-16 text-text-2 mt-1 text-pretty">
            {page.tagline}
          </p>
          <p className="flex flex-wrap gap-x-4 pt-2">
            <ProjectLink slug={slug} className="link touch:-my-3 touch:inline-block touch:py-3">
              {t('asSeen')}
            </ProjectLink>
            <a href="#review" className="link rail:hidden touch:-my-3 touch:inline-block touch:py-3">
              {t('your')}
            </a>
          </p>
        </header>
        <div className="min-w-0 pt-6">
          <Gallery card={page} screenshots={page.screenshots} />
          <div className="pt-8">
            <Facts card={page} page={page} />
          </div>
          <Words page={page} />
          <Badges slug={slug} badges={page.badges} />
          <Team page={page} />
        </div>
        <div
          id="review"
          className="rail:col-start-2 rail:row-span-2 rail:row-start-1 grid scroll-mt-14 content-start gap-8 pt-6"
        >
          <ReviewPanel page={page} />
          <div className="max-rail:hidden">
            <WhyThisScore points={page} page={page} />
          </div>
        </div>
      </div>
    </div>
  );
}
