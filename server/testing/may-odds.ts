import type { Row } from './may-row.ts';

const none = { fetchedCount: 0, usedCount: 0, wastedCount: 0, fetchedBytes: 0, wastedBytes: 0 };

export const oddsRows: Record<string, Row> = {
  'odds.tell': { input: () => ({ ...none, steps: [['/', '/leaderboard']] }), may: 'everyone' },
};
