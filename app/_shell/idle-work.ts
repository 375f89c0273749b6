import type { QueryClient } from '@tanstack/react-query';
import { dashboardQuery } from '#app/_dashboard/dashboard-query.ts';
import { keepDevice } from '#app/_device/keep-device.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { watchBuild } from './watch-build.ts';

let hasBegun = false;

/** Once a document: what is kept for the next visit, who is here, which build it is, and the dashboard ahead. */
export async function beginIdleWork(queryClient: QueryClient): Promise<void> {
  if (hasBegun) return;
  hasBegun = true;
  const { build = 'none' } = document.documentElement.dataset;
  watchBuild(build);
  await keepDevice(queryClient, build);
  const isMember = Boolean(queryClient.getQueryData(bootstrapQuery().queryKey));
  if (isMember && !document.hidden && !savesData()) await queryClient.prefetchQuery(dashboardQuery());
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
