import type { z } from 'zod';
import { keepText, keptText } from '#app/_ui/use-draft.ts';
import type { InvestorEntry } from '#server/investor/investor-profile.input.ts';

export type Entry = z.input<typeof InvestorEntry>;

type Written = { revision: string | null; values: Entry };

const keyOf = (username: string): string => `investor:${username}`;

/** Keeps what is written in the form of somebody's entry on this device until it is saved. */
export function keepEntry(username: string, written: Written): void {
  keepText(keyOf(username), JSON.stringify(written));
}

export function forgetEntry(username: string): void {
  keepText(keyOf(username), '');
}

/** What was written to that state of the entry: to put it back over a later one would undo what was changed elsewhere. */
export function keptEntry(username: string, revision: string | null): Entry | undefined {
  try {
    const kept = JSON.parse(keptText(keyOf(username)) || 'null') as Written | null;
    return kept?.revision === revision ? kept.values : undefined;
  } catch {
    return undefined;
  }
}
