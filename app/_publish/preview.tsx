'use client';

import type { Translator } from '#app/_i18n/translations.ts';
import { Markdown } from '#app/_markdown/markdown';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { useCategoryName } from '#app/_project/category-names.ts';
import { Cover } from '#app/_project/cover.tsx';
import { useFormatPoints } from '#app/_project/points.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { isWebAddress, lengthOf, type ProjectContent } from '#server/project/project-content.input.ts';
import { describedFrom } from '#server/score/proof-score.ts';
import { useT } from './t.ts';

type Props = { content: ProjectContent; slug: string; coverUrl: string | null };

/** How the project's card will look, and what its words and links will earn. */
export function Preview({ content, slug, coverUrl }: Props) {
  const t = useT();
  const categoryName = useCategoryName();
  const formatPoints = useFormatPoints();
  const me = useMe();
  return (
    <aside
      aria-label={t('preview')}
      className="rail:sticky rail:top-[calc(var(--header)+24px)] grid grid-cols-[minmax(0,1fr)] content-start gap-6 self-start"
    >
      <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 className="border-line border-b pb-2 font-semibold">{t('look')}</h2>
        <Cover slug={slug} url={coverUrl} className="rounded-8" />
        <div className="grid gap-0.5 [overflow-wrap:anywhere]">
          <h3 dir="auto" className="text-16">
            {content.title.trim() || t('noTitle')}
          </h3>
          <p dir="auto" className="text-text-2">
            {content.tagline.trim() || t('noTagline')}
          </p>
        </div>
        <p className="flex flex-wrap gap-1.5">
          {content.categories.map((category) => (
            <Tag key={category}>{categoryName(category)}</Tag>
          ))}
          {content.technologies.map((technology) => (
            <Tag key={technology}>{technology}</Tag>
          ))}
        </p>
        <p className="text-12 text-muted">{t('by', { name: me?.displayName || me?.username || '' })}</p>
        {content.description.trim() && (
          <details className="border-line border-t pt-2">
            <summary className="link touch:min-h-11 touch:items-center inline-flex cursor-pointer">
              {t('wholePage')}
            </summary>
            <Page content={content} />
          </details>
        )}
      </section>
      <section>
        <h2 className="border-line border-b pb-2 font-semibold">{t('earns')}</h2>
        <ul className="text-12 grid gap-2.5 pt-3">
          {earnings(content, me?.emailVerified ?? false, t).map(({ name, isEarned, points }) => (
            <li key={name} className={`flex justify-between gap-3 ${isEarned ? '' : 'text-muted'}`}>
              <span>
                {t.rich(isEarned ? 'earned' : 'notEarned', {
                  name,
                  hidden: (text) => <span className="sr-only">{text}</span>,
                })}
              </span>
              <span className={`points ${isEarned ? 'text-good font-medium' : ''}`}>{formatPoints(points)}</span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

const parts = [
  ['description', 'description'],
  ['story', 'story'],
  ['novelty', 'novelty'],
  ['comparison', 'compares'],
] as const;

function Page({ content }: { content: ProjectContent }) {
  const t = useT();
  return parts
    .filter(([field]) => content[field].trim())
    .map(([field, title]) => (
      <section key={field} className="pt-4">
        <h3 className="pb-1">{t(title)}</h3>
        <div dir="auto">
          <Markdown source={content[field]} />
        </div>
      </section>
    ));
}

function earnings(content: ProjectContent, emailVerified: boolean, t: Translator<'publish'>) {
  const missing = Math.max(0, describedFrom - lengthOf(content.description));
  const description = missing > 0 ? t('earnMore', { count: missing }) : t('earnDescription');
  return [
    { name: t('earnMail'), isEarned: emailVerified, points: 5 },
    { name: t('earnDemo'), isEarned: isWebAddress(content.demoUrl), points: 5 },
    { name: t('earnRepository'), isEarned: isWebAddress(content.repositoryUrl), points: 5 },
    { name: t('earnScreenshot'), isEarned: content.screenshots.length > 0, points: 5 },
    { name: description, isEarned: missing === 0, points: 5 },
  ];
}
