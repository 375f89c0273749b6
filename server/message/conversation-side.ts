import { type SQL, sql } from 'drizzle-orm';

/** A conversation has two sides, each with columns of its own. */
export type Side = 'first' | 'second';

type Name = 'user_id' | 'read_at' | 'unread_count' | 'unread_since' | 'mailed_at' | 'blocked_at';

/** A side's column: `first_read_at`. */
export const columnOf = (side: Side, name: Name): SQL => sql`${sql.identifier(`${side}_${name}`)}`;

export const oppositeOf = (side: Side): Side => (side === 'first' ? 'second' : 'first');

/** On which side somebody is of a conversation with another: the lower id is first. */
export const sideOf = (id: string, otherId: string): Side => (id < otherId ? 'first' : 'second');
