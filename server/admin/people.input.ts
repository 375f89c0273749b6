import { z } from 'zod';
import { Email } from '../auth/sign-in.input.ts';
import { Cursor, PageSize, SearchText } from '../paging.input.ts';
import { Reason } from './reason.input.ts';

export const peopleRoles = ['admin', 'validator', 'investor'] as const;
const peopleStates = ['suspended', 'deleted'] as const;

export const PeopleInput = z.object({
  /** Words of a name, the start of a username, or a whole e-mail address. */
  text: SearchText.optional(),
  role: z.enum(peopleRoles).optional(),
  /** `deleted`: those who can still take it back. */
  state: z.enum(peopleStates).optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type PeopleInput = z.infer<typeof PeopleInput>;

export const PersonInput = z.object({ username: z.string().regex(/^[a-z0-9_]{3,30}$/) });
export type PersonInput = z.infer<typeof PersonInput>;

export const GrantAdmin = z.object({ id: z.uuid() });
export type GrantAdmin = z.infer<typeof GrantAdmin>;

export const RevokeAdmin = z.object({ id: z.uuid(), reason: Reason });
export type RevokeAdmin = z.infer<typeof RevokeAdmin>;

/** `until` null is for good. */
export const Suspend = z.object({
  id: z.uuid(),
  reason: Reason,
  until: z.iso.datetime().nullable(),
  /** As whoever suspends them saw it; null where they were not. */
  suspendedUntil: z.iso.datetime().nullable().default(null),
});
export type Suspend = z.infer<typeof Suspend>;

export const LiftSuspension = z.object({
  id: z.uuid(),
  /** As whoever lifts it saw it; null where there was none. */
  suspendedUntil: z.iso.datetime().nullable(),
});
export type LiftSuspension = z.infer<typeof LiftSuspension>;

/** `reason`: why the profile is taken to be theirs. */
export const HandOver = z.object({ id: z.uuid(), email: z.string().trim().toLowerCase().pipe(Email), reason: Reason });
export type HandOver = z.infer<typeof HandOver>;

export const SignOutEverywhere = z.object({ id: z.uuid(), reason: Reason });
export type SignOutEverywhere = z.infer<typeof SignOutEverywhere>;
