'use client';

import { ChainLink } from '#app/_chain/chain-link.tsx';
import { ChainMark } from '#app/_chain/chain-mark.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { useList } from '#app/_trpc/list-query.ts';
import type { BoardAddress } from './board-address.ts';
import { chainBoardQuery } from './board-query.ts';
import { BoardTable, figureCell, NameCell } from './board-table.tsx';
import { useT } from './t.ts';

export function ChainBoard({ address }: { address: BoardAddress }) {
  const t = useT();
  const f = useFormats();
  const query = chainBoardQuery(address);
  const list = useList(query);
  return (
    <BoardTable
      topic="leaderboard:chains"
      queryKey={query.queryKey}
      address={address}
      caption={t('captionChains')}
      columns={[
        { name: t('chain') },
        { name: t('projects'), figure: true, wideOnly: true },
        { name: t('followers'), figure: true, wideOnly: true },
        { name: t('posts'), figure: true, wideOnly: true },
        { name: t('rank'), figure: true },
      ]}
      list={list}
      keyOf={({ slug }) => slug}
      cells={(chain, index) => (
        <>
          <NameCell
            picture={<ChainMark slug={chain.slug} url={chain.logoUrl} />}
            name={
              <ChainLink
                slug={chain.slug}
                prefetch={index === 0 ? 'seen' : 'intent'}
                className="stretch hover:text-accent font-semibold"
              >
                <bdi>{chain.name}</bdi>
              </ChainLink>
            }
            below={
              <span dir="auto" className="tablet:line-clamp-1 line-clamp-2">
                {chain.description}
              </span>
            }
          />
          <td className={`${figureCell} max-tablet:hidden`}>{f.number(chain.projectCount)}</td>
          <td className={`${figureCell} max-tablet:hidden`}>{f.number(chain.followerCount)}</td>
          <td className={`${figureCell} max-tablet:hidden`}>{f.number(chain.postCount)}</td>
          <td className={`${figureCell} font-semibold`}>{f.numberBy(chain.rank, rankFormat)}</td>
        </>
      )}
    />
  );
}

const rankFormat = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false } as const;
