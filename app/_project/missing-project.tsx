import type { CSSProperties } from 'react';
import { FeedLink } from '#app/_feed/feed-link.tsx';
import { SearchBox } from '#app/_search/search-box.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { hueOf } from '#app/_ui/plate.ts';
import type { ProjectCard } from '#server/project/project.output.ts';
import { Plate } from './cover.tsx';
import { wordsOf } from './project-query.ts';
import { SimilarProjects } from './similar-projects.tsx';
import { useT } from './t.ts';

/** Says that nothing has this address, which stays so that it can be corrected, and offers what it may have meant. */
export function MissingProject({ slug, nearest }: { slug: string; nearest: ProjectCard[] }) {
  const t = useT();
  return (
    <div className="wrap pb-16">
      <DocumentHead title={t('none')} description={t('noneAbout', { slug })} path={`/projects/${slug}`} hidden />
      <div className="tablet:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] tablet:gap-12 grid gap-6 pt-12">
        <div className="grid content-center gap-3">
          <p className="text-muted">404</p>
          <h1 className="text-24 [overflow-wrap:anywhere]">{t('noneCalled', { slug })}</h1>
          <p className="text-text-2">{t('noneWhy')}</p>
          <SearchBox address={{ q: wordsOf(slug), kind: 'projects' }} label={t('searchProjects')} />
          <p>
            <FeedLink className={buttonClass()}>{t('browse')}</FeedLink>
          </p>
        </div>
        <div
          className="hue rounded-8 tablet:block hidden overflow-hidden bg-(--ground)"
          style={{ '--h': hueOf(slug) } as CSSProperties}
        >
          <Plate name={slug} className="min-h-70" />
        </div>
      </div>
      <SimilarProjects title={t('nearest')} projects={nearest} />
    </div>
  );
}
