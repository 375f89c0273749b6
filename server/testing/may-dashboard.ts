import type { Row } from './may-row.ts';

export const dashboardRows: Record<string, Row> = {
  'prefetch.dashboard': { input: () => ({}), may: 'signed in' },
};
