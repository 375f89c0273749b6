import type { ProjectBoardInput } from '#server/leaderboard/leaderboard.input.ts';

/** Which board, and of which time: projects of all time when nothing is said. */
export type BoardAddress = {
  board?: Board;
  period?: Period;
  cursor?: string /** Rank of the first row. */;
  from?: number;
};
export type Board = (typeof boardTabs)[number];
export type Period = ProjectBoardInput['period'];

/** In the order of the tabs. */
export const boardTabs = ['projects', 'people', 'chains'] as const;
export const periods: readonly Period[] = ['week', 'month', 'all_time'];

/** Reads an address; what is not a valid choice, or is the default, is left out. */
export function boardAddress(params: URLSearchParams): BoardAddress {
  const board = choice(boardTabs, params.get('board'));
  const period = choice(periods, params.get('period'));
  const cursor = params.get('cursor')?.slice(0, 300);
  const from = Number(params.get('from'));
  return {
    ...(board && board !== 'projects' && { board }),
    ...(period && period !== 'all_time' && (board ?? 'projects') === 'projects' && { period }),
    ...(cursor && { cursor }),
    ...(cursor && Number.isSafeInteger(from) && from > 1 && { from }),
  };
}

export function boardHref(address: BoardAddress): string {
  const said = Object.entries(address).filter(([, value]) => value !== undefined);
  const params = new URLSearchParams(said.map(([key, value]) => [key, `${value}`]));
  return params.size > 0 ? `/leaderboard?${params}` : '/leaderboard';
}

function choice<T extends string>(choices: readonly T[], value: string | null): T | undefined {
  return choices.find((one) => one === value);
}
