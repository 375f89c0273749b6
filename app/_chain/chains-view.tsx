'use client';

import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { ShortBoard } from '#app/_leaderboard/short-boards.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { useCategoryName } from '#app/_project/category-names.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { Rail } from '#app/_ui/rail.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { categories, chainSorts } from '#db/vocabulary.ts';
import { NewChainLink } from './chain-page-link.tsx';
import { ChainRow } from './chain-row.tsx';
import { type ChainsAddress, chainsAddress, chainsHref } from './chains-address.ts';
import { ChainsLink } from './chains-link.tsx';
import { chainsQuery } from './chains-query.ts';
import { OwnChainsList } from './own-chains-list.tsx';
import { useT } from './t.ts';

/** `/chains`: the topic communities. */
export function ChainsView() {
  const t = useT();
  const categoryName = useCategoryName();
  const address = chainsAddress(usePageParams('/chains'));
  const isMember = Boolean(useMe());
  return (
    <div className="wrap with-rail">
      <DocumentHead
        title={address.category ? t('chainsOf', { category: categoryName(address.category) }) : t('chains')}
        description={t('chainsDescription')}
        path={chainsHref({ ...address, cursor: undefined })}
      />
      <div className="min-w-0 pt-6 pb-16">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h1>{t('chains')}</h1>
          {isMember && (
            <NewChainLink className={buttonClass()}>
              <Plus className="size-4" aria-hidden="true" />
              {t('create')}
            </NewChainLink>
          )}
        </div>
        <p className="text-muted mt-2 mb-4 text-pretty">{t('chainsAbout')}</p>
        <Sorts address={address} />
        <CategoryChips address={address} />
        <Chains key={chainsHref(address)} address={address} />
      </div>
      <Rail>
        <OwnChainsList />
        <ShortBoard board="projects" />
      </Rail>
    </div>
  );
}

function Sorts({ address: { sort: current = 'rank', category } }: { address: ChainsAddress }) {
  const t = useT();
  return (
    <nav aria-label={t('sort')} className={`${tabs} border-line border-b`}>
      {chainSorts.map((sort) => (
        <ChainsLink
          key={sort}
          address={{ sort, category }}
          aria-current={sort === current ? 'page' : undefined}
          className={tab}
        >
          {t(`sort-${sort}`)}
        </ChainsLink>
      ))}
    </nav>
  );
}

/** One line that scrolls sideways where it does not fit. */
function CategoryChips({ address: { sort, category: current } }: { address: ChainsAddress }) {
  const t = useT();
  const categoryName = useCategoryName();
  return (
    <nav
      aria-label={t('category')}
      className="border-line max-tablet:-mx-(--gutter) max-tablet:px-(--gutter) tablet:flex-wrap flex [scrollbar-width:none] gap-1.5 overflow-x-auto border-b py-3"
    >
      {[undefined, ...categories].map((category) => (
        <ChainsLink
          key={category ?? 'all'}
          address={{ sort, category }}
          prefetch="intent"
          aria-current={category === current ? 'true' : undefined}
          className={`${chip} ${category === current ? chosenChip : ''} focus-visible:-outline-offset-2`}
        >
          {category ? categoryName(category) : t('all')}
        </ChainsLink>
      ))}
    </nav>
  );
}

function Chains({ address }: { address: ChainsAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(chainsQuery(address));
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (items.length === 0) return <NoChains address={address} />;
  return (
    <>
      <h2 className="sr-only">{t('chains')}</h2>
      <ul ref={list}>
        {items.map((card, index) => (
          <li key={card.slug}>
            <ChainRow card={card} isFirst={index === 0} />
          </li>
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && chainsHref({ ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function NoChains({ address: { sort, category, cursor } }: { address: ChainsAddress }) {
  const t = useT();
  const categoryName = useCategoryName();
  if (cursor || category) {
    const top = cursor ? { sort, category } : { sort };
    return (
      <Empty
        title={category && !cursor ? t('noneAbout', { category: categoryName(category) }) : t('listEnds')}
        actions={
          <ChainsLink address={top} className={buttonClass()}>
            {cursor ? t('toTop') : t('showAll')}
          </ChainsLink>
        }
      />
    );
  }
  return (
    <Empty title={t('noChains')} actions={<NewChainLink className={buttonClass()}>{t('create')}</NewChainLink>}>
      {t('noChainsAbout')}
    </Empty>
  );
}
