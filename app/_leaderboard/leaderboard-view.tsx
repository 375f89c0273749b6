'use client';

import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Rail } from '#app/_ui/rail.tsx';
import { segment, segments, tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import {
  type Board,
  type BoardAddress,
  boardAddress,
  boardHref,
  boardTabs,
  type Period,
  periods,
} from './board-address.ts';
import { boardsBeside } from './board-query.ts';
import { ChainBoard } from './chain-board.tsx';
import { LeaderboardLink } from './leaderboard-link.tsx';
import { PeopleBoard } from './people-board.tsx';
import { ProjectBoard } from './project-board.tsx';
import { ShortBoard } from './short-boards.tsx';
import { useT } from './t.ts';

export function LeaderboardView() {
  const t = useT();
  const address = boardAddress(usePageParams('/leaderboard'));
  const { board = 'projects', period = 'all_time' } = address;
  const Table = tables[board];
  const rule = t(`rule-${board}`);
  return (
    <div className="wrap with-rail">
      <DocumentHead
        title={t(`title-${board}`)}
        description={rule}
        path={boardHref({ board: address.board, period: address.period })}
      />
      <div className="min-w-0 pt-6 pb-16">
        <h1>{t('title')}</h1>
        <p className="text-muted mt-2 mb-4">{rule}</p>
        <nav aria-label={t('boards')} className={`${tabs} border-line border-b`}>
          {boardTabs.map((one) => (
            <LeaderboardLink
              key={one}
              address={one === 'projects' ? {} : { board: one }}
              aria-current={one === board ? 'page' : undefined}
              className={tab}
            >
              {t(`board-${one}`)}
            </LeaderboardLink>
          ))}
        </nav>
        {board === 'projects' && <Periods current={period} />}
        <Table key={boardHref(address)} address={address} />
      </div>
      <Rail>
        {boardsBeside[board].map((one) => (
          <ShortBoard key={one} board={one} />
        ))}
      </Rail>
    </div>
  );
}

function Periods({ current }: { current: Period }) {
  const t = useT();
  return (
    <nav aria-label={t('periods')} className={`${segments} mt-3`}>
      {periods.map((period) => (
        <LeaderboardLink
          key={period}
          address={period === 'all_time' ? {} : { period }}
          aria-current={period === current ? 'true' : undefined}
          className={`${segment} aria-[current]:bg-surface aria-[current]:text-text aria-[current]:ring-line-2 px-[11px] aria-[current]:ring-1`}
        >
          {t(`period-${period}`)}
        </LeaderboardLink>
      ))}
    </nav>
  );
}

type BoardTable = (props: { address: BoardAddress }) => React.ReactNode;

const tables: Record<Board, BoardTable> = { projects: ProjectBoard, people: PeopleBoard, chains: ChainBoard };
