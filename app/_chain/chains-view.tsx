'use client';

import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { ShortBoard } from '#app/_leaderboard/short-boards.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { categoryNames } from '#app/_project/category-names.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { Rail } from '#app/_ui/rail.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { categories } from '#db/vocabulary.ts';
import { NewChainLink } from './chain-page-link.tsx';
import { ChainRow } from './chain-row.tsx';
import { type ChainSort, type ChainsAddress, chainSortNames, chainsAddress, chainsHref } from './chains-address.ts';
import { ChainsLink } from './chains-link.tsx';
import { chainsQuery } from './chains-query.ts';
import { OwnChainsList } from './own-chains-list.tsx';

/** `/chains`: the topic communities. */
export function ChainsView() {
  const address = chainsAddress(usePageParams('/chains'));
  const isMember = Boolean(useMe());
  return (
    <div className="wrap with-rail">
      <DocumentHead
        title={address.category ? `Chains: ${categoryNames[address.category]}` : 'Chains'}
        description="Communities around a topic: what belongs to it, who follows it, what they talk about."
        path={chainsHref({ ...address, cursor: undefined })}
      />
      <div className="min-w-0 pt-6 pb-16">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h1>Chains</h1>
          {isMember && (
            <NewChainLink className={buttonClass()}>
              <Plus className="size-4" aria-hidden="true" />
              Create a chain
            </NewChainLink>
          )}
        </div>
        <p className="text-muted mt-2 mb-4 text-pretty">
          Communities around a topic. Follow one to keep it close, or bring your project into it.
        </p>
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
  return (
    <nav aria-label="Sort" className={`${tabs} border-line border-b`}>
      {(Object.keys(chainSortNames) as ChainSort[]).map((sort) => (
        <ChainsLink
          key={sort}
          address={{ sort, category }}
          aria-current={sort === current ? 'page' : undefined}
          className={tab}
        >
          {chainSortNames[sort]}
        </ChainsLink>
      ))}
    </nav>
  );
}

/** One line that scrolls sideways where it does not fit. */
function CategoryChips({ address: { sort, category: current } }: { address: ChainsAddress }) {
  return (
    <nav
      aria-label="Category"
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
          {category ? categoryNames[category] : 'All'}
        </ChainsLink>
      ))}
    </nav>
  );
}

function Chains({ address }: { address: ChainsAddress }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(chainsQuery(address));
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  if (items.length === 0) return <NoChains address={address} />;
  return (
    <>
      <h2 className="sr-only">Chains</h2>
      <ul ref={list}>
        {items.map((card, index) => (
          <li key={card.slug}>
            <ChainRow card={card} isFirst={index === 0} />
          </li>
        ))}
      </ul>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && chainsHref({ ...address, cursor: nextCursor })}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

function NoChains({ address: { sort, category, cursor } }: { address: ChainsAddress }) {
  if (cursor || category) {
    const top = cursor ? { sort, category } : { sort };
    return (
      <Empty
        title={category && !cursor ? `No chain is about ${categoryNames[category]} yet` : 'The list ends here'}
        actions={
          <ChainsLink address={top} className={buttonClass()}>
            {cursor ? 'To its top' : 'Show all chains'}
          </ChainsLink>
        }
      />
    );
  }
  return (
    <Empty
      title="There are no chains yet"
      actions={<NewChainLink className={buttonClass()}>Create a chain</NewChainLink>}
    >
      A chain gathers the projects of one topic, and the people who follow it.
    </Empty>
  );
}
