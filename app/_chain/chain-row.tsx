import { useCategoryName } from '#app/_project/category-names.ts';
import { Tag } from '#app/_ui/tag.tsx';
import type { ChainCard } from '#server/chain/chain.output.ts';
import { ChainLink } from './chain-link.tsx';
import { ChainMark } from './chain-mark.tsx';
import { useT } from './t.ts';

/** A chain in a list. All rows lead to one route, so the first one's link loads its code for all. */
export function ChainRow({ card, isFirst }: { card: ChainCard; isFirst: boolean }) {
  const t = useT();
  const categoryName = useCategoryName();
  return (
    <article className="group border-line relative flex min-h-[110px] items-start gap-4 border-b py-4">
      <ChainMark slug={card.slug} url={card.logoUrl} size="large" />
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-1">
        <h3 className="text-16">
          <ChainLink
            slug={card.slug}
            prefetch={isFirst ? 'seen' : 'intent'}
            data-row
            dir="auto"
            className="stretch group-hover:text-accent block truncate"
          >
            {card.name}
          </ChainLink>
        </h3>
        <p dir="auto" className="text-text-2 line-clamp-2 text-pretty">
          {card.description}
        </p>
        <p className="text-12 text-muted flex flex-wrap items-center gap-x-2.5 gap-y-1 tabular-nums">
          <span>{t('projectCount', { count: card.projectCount })}</span>
          <span>{t('followerCount', { count: card.followerCount })}</span>
          <span>{t('postCount', { count: card.postCount })}</span>
          <span className="max-tablet:hidden inline-flex gap-1">
            {card.categories.map((category) => (
              <Tag key={category}>{categoryName(category)}</Tag>
            ))}
          </span>
        </p>
      </div>
    </article>
  );
}
