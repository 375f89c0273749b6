'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { buttonClass } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import type { ChainPage } from '#server/chain/chain.output.ts';
import { ChainCrumbs } from './chain-crumbs.tsx';
import { ChainLink } from './chain-link.tsx';
import { ChainPageLink } from './chain-page-link.tsx';
import { chainQuery, privateChainQuery } from './chain-query.ts';
import { useChainSlug } from './chain-view.tsx';
import { ownChainsQuery } from './chains-query.ts';
import { FiguresPart } from './figures-part.tsx';
import { HiddenPostsPart } from './hidden-posts-part.tsx';
import { MissingChain } from './missing-chain.tsx';
import { ModeratorsPart } from './moderators-part.tsx';
import { PinsPart } from './pins-part.tsx';
import { QueuePart } from './queue-part.tsx';
import { useT } from './t.ts';

/** `/chains/{slug}/moderation`: what its owner and moderators decide, and how the chain goes. */
export function ModerationView() {
  const slug = useChainSlug();
  return slug ? <Moderated key={slug} slug={slug} /> : null;
}

function Moderated({ slug }: { slug: string }) {
  const t = useT();
  const own = useSuspenseQuery(ownChainsQuery()).data.items.find((one) => one.slug === slug);
  const page = useSuspenseQuery(own?.isPublic === false ? privateChainQuery(slug) : chainQuery(slug)).data;
  if (!page) return <MissingChain slug={slug} />;
  if (!own?.role) return <NotForYou page={page} />;
  return (
    <div className="wrap">
      <DocumentHead
        title={t('moderationOf', { name: page.name })}
        description={t('forModerators')}
        path={`/chains/${slug}/moderation`}
        hidden
      />
      <div className="mx-auto max-w-[920px] pt-6 pb-16">
        <ChainCrumbs slug={slug} name={page.name} />
        <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
          <h1>{t('moderation')}</h1>
          <div className="flex flex-wrap gap-2">
            {own.isPublic && (
              <ChainPageLink slug={slug} to="log" className={buttonClass({ size: 'small' })}>
                {t('publicLog')}
              </ChainPageLink>
            )}
            <ChainPageLink slug={slug} to="edit" className={buttonClass({ size: 'small' })}>
              {t('editChain')}
            </ChainPageLink>
          </div>
        </div>
        <QueuePart slug={slug} />
        <HiddenPostsPart slug={slug} />
        <PinsPart page={page} isPrivate={!own.isPublic} />
        <ModeratorsPart page={page} own={own} />
        <FiguresPart page={page} />
      </div>
    </div>
  );
}

export function NotForYou({ page: { slug, name } }: { page: Pick<ChainPage, 'slug' | 'name'> }) {
  const t = useT();
  return (
    <div className="wrap pt-6 pb-16">
      <DocumentHead title={t('notForYou')} description={t('forOthers')} path={`/chains/${slug}`} hidden />
      <Empty
        title={t('pageNotForYou')}
        heading="h1"
        actions={
          <ChainLink slug={slug} className={buttonClass()}>
            <bdi>{name}</bdi>
          </ChainLink>
        }
      >
        {t('forOwner')}
      </Empty>
    </div>
  );
}
