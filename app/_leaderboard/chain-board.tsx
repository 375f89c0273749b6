'use client';

import { ChainLink } from '#app/_chain/chain-link.tsx';
import { ChainMark } from '#app/_chain/chain-mark.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { formatNumber } from '#app/_ui/number.ts';
import type { BoardAddress } from './board-address.ts';
import { chainBoardQuery } from './board-query.ts';
import { BoardTable, figureCell, NameCell } from './board-table.tsx';

export function ChainBoard({ address }: { address: BoardAddress }) {
  const query = chainBoardQuery(address);
  const list = useList(query);
  return (
    <BoardTable
      topic="leaderboard:chains"
      queryKey={query.queryKey}
      address={address}
      caption="Chains by rank"
      columns={[
        { name: 'Chain' },
        { name: 'Projects', figure: true, wideOnly: true },
        { name: 'Followers', figure: true, wideOnly: true },
        { name: 'Posts', figure: true, wideOnly: true },
        { name: 'Rank', figure: true },
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
            below={<span dir="auto">{chain.description}</span>}
          />
          <td className={`${figureCell} max-tablet:hidden`}>{formatNumber(chain.projectCount)}</td>
          <td className={`${figureCell} max-tablet:hidden`}>{formatNumber(chain.followerCount)}</td>
          <td className={`${figureCell} max-tablet:hidden`}>{formatNumber(chain.postCount)}</td>
          <td className={`${figureCell} font-semibold`}>{chain.rank.toFixed(1)}</td>
        </>
      )}
    />
  );
}
