'use client';

import { redirect } from 'next/navigation';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { nextAddress } from './next-address.ts';

/** Where the page at `path` leads once one is in. Whoever is in already is sent there. */
export function useNext(path: string): string {
  const next = nextAddress(usePageParams(path));
  if (useMe()) redirect(next);
  return next;
}

/** Goes on with a new document, so that nothing of the one before remains. */
export function goOn(next: string): Promise<never> {
  location.assign(next);
  // Until it is there the form stays as it was sent.
  return new Promise(() => {});
}
