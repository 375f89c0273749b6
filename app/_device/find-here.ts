import { deviceStore } from './device-store.ts';
import { findKept } from './kept-answers.ts';
import type { Find } from './kept-first.ts';
import { ownerHere } from './owner.ts';

/** Looks in this browser's own store, for what the document's build wrote. */
export const findHere: Find = async (hash) => {
  const store = await deviceStore();
  const { build = 'none' } = document.documentElement.dataset;
  return store && findKept(store, hash, { build, person: ownerHere() ?? null });
};
