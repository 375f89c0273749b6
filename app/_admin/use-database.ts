import { useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DatabaseState as State } from '#server/ops/database.output.ts';
import { databaseQuery } from './database-query.ts';

export type DatabaseState = z.infer<typeof State>;

const whileReconcilingMs = 3000;

/** What changes slowly of the database; read again while counts are compared, until the report is there. */
export const useDatabase = (): DatabaseState =>
  useSuspenseQuery({
    ...databaseQuery(),
    refetchInterval: ({ state }) => (state.data?.isReconciling ? whileReconcilingMs : false),
  }).data;
