import type { PeopleInput } from '#server/admin/people.input.ts';
import { wordsIn } from './address.ts';

/** Which people are shown, in the order of the tabs. */
export const allShown = ['all', 'admin', 'validator', 'investor', 'suspended', 'deleted'] as const;
export type Shown = (typeof allShown)[number];

export type PeopleAddress = { show?: Exclude<Shown, 'all'>; text?: string; cursor?: string };

/** Reads an address; what is not a valid choice, or is the default, is left out. */
export function peopleAddress(params: URLSearchParams): PeopleAddress {
  const { show, ...words } = wordsIn(params, ['show', 'text', 'cursor']);
  const isShown = show !== 'all' && allShown.some((one) => one === show);
  return { ...words, ...(isShown && { show: show as Exclude<Shown, 'all'> }) };
}

/** What the list is asked for. */
export function peopleFilter({ show, text }: PeopleAddress): Pick<PeopleInput, 'text' | 'role' | 'state'> {
  const isState = show === 'suspended' || show === 'deleted';
  return { text, ...(show && (isState ? { state: show } : { role: show })) };
}
