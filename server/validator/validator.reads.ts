import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { user } from '#db/schema/user.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
import type { BadgeKind, Category } from '#db/vocabulary.ts';
import { iso, isoOrNull } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import { isDue } from './assignment.reads.ts';
import type { ValidatorListInput } from './validator.input.ts';

/** Whether somebody may write now: their address is confirmed, and they are neither suspended nor leaving. */
export const canWrite = sql<boolean>`(${user.emailVerified} and ${user.purgeAt} is null
  and coalesce(${user.suspendedUntil} <= now(), true))`;

/** Whoever is named again is named last, in the row that they had. */
const lastNamedFirst: Order = { name: 'validator', columns: [validator.createdAt, validator.id] };
const namer = alias(user, 'namer');

/** Validators, or those who were, the last named first. */
export async function loadValidators(db: Database, { state, text, limit, cursor }: ValidatorListInput) {
  const theirs = eq(validatorAssignment.validatorId, validator.userId);
  const rows = await db
    .select({
      person,
      categories: sql<Category[]>`${validator.categories}`,
      badgeKinds: sql<BadgeKind[]>`${validator.badgeKinds}`,
      namedBy: namer.username,
      namedAt: iso(validator.createdAt),
      endedAt: isoOrNull(validator.endedAt),
      openCount: db.$count(validatorAssignment, and(theirs, isDue)),
      declinedCount: db.$count(validatorAssignment, and(theirs, eq(validatorAssignment.status, 'declined'))),
      badgeCount: db.$count(badge, and(eq(badge.validatorId, validator.userId), isNull(badge.withdrawnAt))),
      key: keyOf(lastNamedFirst),
    })
    .from(validator)
    .innerJoin(user, eq(user.id, validator.userId))
    .leftJoin(namer, eq(namer.id, validator.namedById))
    .where(
      and(
        state === 'named' ? isNull(validator.endedAt) : isNotNull(validator.endedAt),
        text === undefined
          ? undefined
          : sql`strpos(lower(${user.username} || ' ' || ${user.displayName}), ${text}) > 0`,
        after(lastNamedFirst, cursor),
      ),
    )
    .orderBy(...orderBy(lastNamedFirst))
    .limit(limit + 1);
  return toPage(lastNamedFirst, rows, limit);
}
