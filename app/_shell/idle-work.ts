import type { QueryClient } from '@tanstack/react-query';
import { keepDevice } from '#app/_device/keep-device.ts';
import { beginKeeping } from '#app/_device/keeping.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { keepScrollPlaces } from './keep-scroll-places.ts';
import { watchBuild } from './watch-build.ts';

let hasBegun = false;

/** Once a document: where pages are left, what is kept for the next visit, who is here, what waits to be sent, and which build it is. */
export async function beginIdleWork(queryClient: QueryClient, t: Translator<'outbox'>): Promise<void> {
  if (hasBegun) return;
  hasBegun = true;
  keepScrollPlaces();
  const { build = 'none' } = document.documentElement.dataset;
  watchBuild(build);
  await keepDevice(queryClient, build);
  void beginKeeping(queryClient, t);
}
