import { type Cast, type Role, roles } from './cast.ts';

/** Who may call a procedure, and what the others are told. */
export type Row = {
  /** A call that succeeds for whoever may; made anew for each role, so that none meets what another one left. */
  input: (cast: Cast, role: Role) => object | Promise<object>;
  may: 'everyone' | 'signed in' | readonly Role[];
  /** What those who may not are told, but for visitors and the suspended; by role where that differs. */
  refusal?: string | Partial<Record<Role, string>>;
  /** What those who may are told, where that is no 'ok'. */
  answer?: string;
};

/** Rows by the procedure's name: several where calls are about different things, such as one's own and somebody else's. */
export type Rows = Record<string, Row | readonly Row[]>;

/** Who is suspended reads as everybody does, and is refused as they are. */
export const readers = (refusal: string): Row['refusal'] => Object.fromEntries(roles.map((role) => [role, refusal]));

/** All who may write something. */
export const writers = [
  'builder',
  'owner',
  'teamMember',
  'assignedValidator',
  'otherValidator',
  'pendingInvestor',
  'approvedInvestor',
  'moderator',
  'admin',
] as const;
