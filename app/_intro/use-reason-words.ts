import type { declineReasons } from '#db/vocabulary.ts';
import { useT } from './t-later.ts';

type Reason = (typeof declineReasons)[keyof typeof declineReasons][number];

const names = {
  'Not raising': 'notRaising',
  'Not investing now': 'notInvesting',
  'Wrong stage': 'wrongStage',
  'Wrong field': 'wrongField',
  'No time now': 'noTime',
} as const satisfies Record<Reason, string>;

/** Why a request was declined, in the reader's language; own words as they are. */
export function useReasonWords(): (reason: string) => string {
  const t = useT();
  return (reason) => (isCommon(reason) ? t(names[reason]) : reason);
}

const isCommon = (reason: string): reason is Reason => Object.hasOwn(names, reason);
