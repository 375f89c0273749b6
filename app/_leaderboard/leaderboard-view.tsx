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
  boardNames,
  type Period,
  periodNames,
} from './board-address.ts';
import { boardsBeside } from './board-query.ts';
import { ChainBoard } from './chain-board.tsx';
import { LeaderboardLink } from './leaderboard-link.tsx';
import { PeopleBoard } from './people-board.tsx';
import { ProjectBoard } from './project-board.tsx';
import { ShortBoard } from './short-boards.tsx';

export function LeaderboardView() {
  const address = boardAddress(usePageParams('/leaderboard'));
  const { board = 'projects', period = 'all_time' } = address;
  const { Table, rule } = boards[board];
  return (
    <div className="wrap with-rail">
      <DocumentHead
        title={`Leaderboard: ${boardNames[board].toLowerCase()}`}
        description={rule}
        path={boardHref({ board: address.board, period: address.period })}
      />
      <div className="min-w-0 pt-6 pb-16">
        <h1>Leaderboard</h1>
        <p className="text-muted mt-2 mb-4">{rule}</p>
        <nav aria-label="Boards" className={`${tabs} border-line border-b`}>
          {(Object.keys(boardNames) as Board[]).map((one) => (
            <LeaderboardLink
              key={one}
              address={one === 'projects' ? {} : { board: one }}
              aria-current={one === board ? 'page' : undefined}
              className={tab}
            >
              {boardNames[one]}
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
  return (
    <nav aria-label="Published in the last" className={`${segments} mt-3`}>
      {(Object.keys(periodNames) as Period[]).map((period) => (
        <LeaderboardLink
          key={period}
          address={period === 'all_time' ? {} : { period }}
          aria-current={period === current ? 'true' : undefined}
          className={`${segment} aria-[current]:bg-surface aria-[current]:text-text aria-[current]:ring-line-2 px-[11px] aria-[current]:ring-1`}
        >
          {periodNames[period]}
        </LeaderboardLink>
      ))}
    </nav>
  );
}

type BoardTable = (props: { address: BoardAddress }) => React.ReactNode;

const boards: Record<Board, { Table: BoardTable; rule: string }> = {
  projects: { Table: ProjectBoard, rule: 'Projects by proof score, then net votes. Ties go to the newer project.' },
  people: {
    Table: PeopleBoard,
    rule: 'People by karma: votes on their projects and comments, and the points of their badges.',
  },
  chains: {
    Table: ChainBoard,
    rule: 'Chains by rank: six tenths projects, three tenths followers, one tenth posts of the week.',
  },
};
