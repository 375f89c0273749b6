import type { Row } from './may-row.ts';

export const speedRows: Record<string, Row> = {
  'speed.tell': { input: () => ({ waits: [{ kind: 'warm', belowMs: 16, count: 1 }] }), may: 'everyone' },
};
