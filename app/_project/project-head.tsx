import { DocumentHead } from '#app/_ui/document-head.tsx';
import { JsonLd } from '#app/_ui/json-ld.tsx';
import type { ProjectCard, ProjectPage } from '#server/project/project.output.ts';
import { useCategoryName } from './category-names.ts';
import { useT } from './t.ts';

/** What crawlers and link previews read of a project. */
export function ProjectHead({ card, page }: { card: ProjectCard; page?: ProjectPage }) {
  const t = useT();
  const categoryName = useCategoryName();
  const path = `/projects/${card.slug}`;
  const { owner, title, tagline } = card;
  return (
    <>
      <DocumentHead
        title={title}
        description={tagline}
        path={path}
        image={`${path}/og.png`}
        imageAlt={t('imageAlt', { title, score: Math.round(card.proofScore) })}
        type="article"
        feed={`${path}/feed.atom`}
      />
      {page && (
        <JsonLd
          type="SoftwareApplication"
          path={path}
          data={{
            name: title,
            description: tagline,
            applicationCategory: card.categories.map(categoryName).join(', '),
            author: { '@type': 'Person', name: owner.displayName || owner.username },
            datePublished: card.publishedAt,
            dateModified: page.updatedAt,
            keywords: card.technologies.join(', '),
            sameAs: [page.demoUrl, page.repositoryUrl].filter((url) => url !== null),
            commentCount: card.commentCount,
          }}
        />
      )}
    </>
  );
}
