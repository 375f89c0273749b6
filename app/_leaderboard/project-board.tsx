'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import { useProjectTopics } from '#app/_live/use-project-topics.ts';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { BadgeMark } from '#app/_project/badge-mark.tsx';
import { Cover } from '#app/_project/cover.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { ProofRing } from '#app/_project/proof-ring.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { Time } from '#app/_ui/time.tsx';
import type { BoardAddress } from './board-address.ts';
import { projectBoardQuery } from './board-query.ts';
import { BoardTable, cell, figureCell, NameCell, wideCell } from './board-table.tsx';
import { useT } from './t.ts';

export function ProjectBoard({ address }: { address: BoardAddress }) {
  const t = useT();
  const f = useFormats();
  const query = projectBoardQuery(address);
  const list = useList(query);
  useProjectTopics(list.items.map(({ slug }) => slug));
  return (
    <BoardTable
      topic={`leaderboard:${address.period ?? 'all_time'}`}
      queryKey={query.queryKey}
      address={address}
      caption={t(`caption-${address.period ?? 'all_time'}`)}
      columns={[
        { name: t('project') },
        { name: t('badges'), wideOnly: true },
        { name: t('netVotes'), figure: true },
        { name: t('comments'), figure: true, wideOnly: true },
        { name: t('proof'), figure: true },
      ]}
      list={list}
      keyOf={({ slug }) => slug}
      cells={(card, index) => (
        <>
          <NameCell
            picture={<Cover slug={card.slug} url={card.coverUrl} className="w-16 shrink-0 @max-[21rem]:hidden" />}
            name={
              <ProjectLink
                slug={card.slug}
                prefetch={index === 0 ? 'seen' : 'intent'}
                dir="auto"
                className="stretch hover:text-accent font-semibold"
              >
                {card.title}
              </ProjectLink>
            }
            below={
              <span className="-my-1 block truncate py-1">
                <ProfileLink username={card.owner.username} className="near hover:text-text hover:underline">
                  <bdi>{card.owner.username}</bdi>
                </ProfileLink>
                , <Time iso={card.publishedAt} />
              </span>
            }
          />
          <td className={wideCell}>
            <span className="flex gap-1">
              {card.badgeKinds.map((kind) => (
                <BadgeMark key={kind} kind={kind} />
              ))}
            </span>
          </td>
          <td className={figureCell}>{f.number(card.netVotes)}</td>
          <td className={`${figureCell} max-tablet:hidden`}>{f.number(card.commentCount)}</td>
          <td className={`${cell} w-11`}>
            <ProofRing points={card} />
          </td>
        </>
      )}
    />
  );
}
