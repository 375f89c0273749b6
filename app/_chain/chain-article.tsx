import { Suspense, useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { ChainPosts } from '#app/_post/chain-posts.tsx';
import type { ChainOfPosts } from '#app/_post/post-query.ts';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { Unfinished } from '#app/_ui/unfinished.tsx';
import { useIsDocument } from '#app/_ui/use-is-document.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import type { ChainCard, ChainPage } from '#server/chain/chain.output.ts';
import { ChainAbout } from './chain-about.tsx';
import { type ChainAddress, chainAddress } from './chain-address.ts';
import { ChainHead } from './chain-head.tsx';
import { ChainLink } from './chain-link.tsx';
import { ChainProjects } from './chain-projects.tsx';
import { ChainTop } from './chain-top.tsx';
import { LiveChain } from './live-chain.tsx';
import { PinnedAbove } from './pinned-projects.tsx';
import { useT } from './t.ts';

type Props = {
  card: ChainCard;
  /** The rest, once it has come. */
  page?: ChainPage | undefined;
  isPrivate?: boolean;
  /** Given when the rest could not be loaded. */
  onRetry?: (() => void) | undefined;
};

/** What the chain is about, what is in it, and who runs it; the last stands beside the rest on a wide window. */
export function ChainArticle({ card, page, isPrivate = false, onRetry }: Props) {
  const { slug } = card;
  const t = useT();
  const address = chainAddress(usePageParams(`/chains/${slug}`));
  const { view } = address;
  return (
    <article className="wrap with-rail">
      <ChainHead card={card} view={view} isPrivate={isPrivate} />
      {page && !isPrivate && <LiveChain slug={slug} />}
      <div className="rail:pb-16 min-w-0 pt-6 pb-6">
        <ChainTop card={card} page={page} isPrivate={isPrivate} />
        <PartTabs card={card} current={view} />
        {onRetry && <Unfinished known={t('known')} onRetry={onRetry} />}
        {page && view !== 'projects' && (
          <>
            {page.pinned.length > 0 && <PinnedAbove projects={page.pinned} />}
            <PostsOf chain={{ slug, isPrivate }} />
          </>
        )}
        {page && view === 'projects' && <ChainProjects page={page} cursor={address.cursor} isPrivate={isPrivate} />}
      </div>
      <div className="rail:py-6 min-w-0 pb-16">{page && <ChainAbout page={page} isPrivate={isPrivate} />}</div>
    </article>
  );
}

/**
 * A document is whole, so no boundary may stand above its posts. A page that a click opened shows all else until they
 * have come.
 */
function PostsOf({ chain }: { chain: ChainOfPosts }) {
  const [isDocument] = useState(useIsDocument());
  if (isDocument) return <ChainPosts chain={chain} />;
  return (
    <Suspense fallback={<div className="min-h-96" />}>
      <ChainPosts chain={chain} />
    </Suspense>
  );
}

type TabsProps = { card: ChainCard; current: ChainAddress['view'] };

function PartTabs({ card: { slug, postCount, projectCount }, current }: TabsProps) {
  const t = useT();
  const f = useFormats();
  const parts: { name: string; view: ChainAddress['view']; count: number }[] = [
    { name: t('posts'), view: undefined, count: postCount },
    { name: t('projects'), view: 'projects', count: projectCount },
  ];
  return (
    <nav aria-label={t('parts')} className={`${tabs} border-line mt-2 border-b`}>
      {parts.map(({ name, view, count }) => (
        <ChainLink
          key={name}
          slug={slug}
          address={view ? { view } : {}}
          scroll={false}
          aria-current={view === current ? 'page' : undefined}
          className={tab}
        >
          {name} <span className="text-12 text-muted font-normal tabular-nums">{f.number(count)}</span>
        </ChainLink>
      ))}
    </nav>
  );
}
