import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { changed } from '#db/outbox.ts';
import { user } from '#db/schema/user.ts';
import { validator } from '#db/schema/validator.ts';
import * as tag from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import { withdrawAllOf } from './assignment.writes.ts';
import type { ChangeValidator, EndValidator, NameValidator } from './validator.input.ts';
import type { ValidatorEnded, ValidatorNamed } from './validator.output.ts';
import { canWrite } from './validator.reads.ts';

type Me = { id: string };

/**
 * Makes somebody a validator, for the first time or again.
 * @throws DomainError PROFILE_NOT_FOUND, ALREADY_VALIDATOR; INVALID_INPUT for who could not write
 */
export async function nameValidator(
  tx: Database,
  me: Me,
  { username, categories, badgeKinds }: NameValidator,
): Promise<AdminDone<ValidatorNamed>> {
  const { id, canWrite } = await lockPerson(tx, username);
  if (!canWrite) {
    const message = 'Only somebody with a confirmed address, who is not suspended, can be a validator.';
    throw new DomainError('INVALID_INPUT', { field: 'username', message });
  }
  const mandate = { categories, badgeKinds, namedById: me.id };
  const [named] = await tx
    .insert(validator)
    .values({ userId: id, ...mandate })
    .onConflictDoUpdate({
      target: validator.userId,
      set: { ...mandate, endedAt: null, createdAt: sql`now()`, updatedAt: sql`now()` },
      setWhere: isNotNull(validator.endedAt),
    })
    .returning({ id: validator.id });
  if (!named) throw new DomainError('ALREADY_VALIDATOR', { username });
  await tx.update(user).set({ isValidator: true }).where(eq(user.id, id));
  const news = { to: id, kind: 'moderation', actorId: me.id, subject: 'reviews' } as const;
  await notify(tx, { ...news, data: { says: 'named you a validator' } });
  await changed(tx, { tags: [tag.person(id), tag.user(username)] });
  return { answer: { username, categories, badgeKinds }, subjects: [`user:${id}`], data: { categories, badgeKinds } };
}

/**
 * Gives a validator other categories or badges to award, of which they hear why. What they have awarded stands.
 * @throws DomainError PROFILE_NOT_FOUND, NOT_VALIDATOR; EDIT_CONFLICT where another admin has done so meanwhile
 */
export async function changeValidator(
  tx: Database,
  me: Me,
  { username, categories, badgeKinds, reason, before: seen }: ChangeValidator,
): Promise<AdminDone<ValidatorNamed>> {
  const { id } = await lockPerson(tx, username);
  const isNamed = and(eq(validator.userId, id), isNull(validator.endedAt));
  const [before] = await tx
    .select({ categories: validator.categories, badgeKinds: validator.badgeKinds })
    .from(validator)
    .where(isNamed);
  if (!before) throw new DomainError('NOT_VALIDATOR', { username });
  if (seen && mandateOf(seen) !== mandateOf(before)) {
    throw new DomainError('EDIT_CONFLICT', { message: 'Another admin has changed what they may meanwhile.' });
  }
  await tx.update(validator).set({ categories, badgeKinds }).where(isNamed);
  const news = { to: id, kind: 'moderation', actorId: me.id, subject: `reviews:${newId()}` } as const;
  await notify(tx, { ...news, data: { says: 'changed what you may award', excerpt: reason } });
  await changed(tx, { tags: [tag.person(id)] });
  return {
    answer: { username, categories, badgeKinds },
    subjects: [`user:${id}`],
    data: { before, categories, badgeKinds },
  };
}

/**
 * Takes the role from somebody, and with it all that was assigned to them. What they have awarded stands.
 * @throws DomainError PROFILE_NOT_FOUND, NOT_VALIDATOR
 */
export async function endValidator(
  tx: Database,
  me: Me,
  { username, reason }: EndValidator,
): Promise<AdminDone<ValidatorEnded>> {
  const { id } = await lockPerson(tx, username);
  const ended = await tx
    .update(validator)
    .set({ endedAt: sql`now()` })
    .where(and(eq(validator.userId, id), isNull(validator.endedAt)))
    .returning({ id: validator.id });
  if (ended.length === 0) throw new DomainError('NOT_VALIDATOR', { username });
  await tx.update(user).set({ isValidator: false }).where(eq(user.id, id));
  const { withdrawnCount, ownerIds } = await withdrawAllOf(tx, id);
  const news = { to: id, kind: 'moderation', actorId: me.id, subject: `account:${newId()}` } as const;
  await notify(tx, { ...news, data: { says: 'ended your work as a validator', excerpt: reason } });
  await changed(tx, { tags: [tag.user(username), ...[id, ...ownerIds].map(tag.person)] });
  return { answer: { username, withdrawnCount }, subjects: [`user:${id}`], data: { withdrawnCount } };
}

type Mandate = { categories: string[]; badgeKinds: string[] };

/** In no order: older rows have one of their own. */
const mandateOf = ({ categories, badgeKinds }: Mandate) =>
  [categories, badgeKinds].map((of) => of.toSorted()).join('; ');

async function lockPerson(tx: Database, username: string): Promise<{ id: string; canWrite: boolean }> {
  const [found] = await tx
    .select({ id: user.id, canWrite })
    .from(user)
    .where(and(eq(user.username, username), isNull(user.deletedAt)))
    .for('no key update');
  if (!found) throw new DomainError('PROFILE_NOT_FOUND', { username });
  return found;
}
