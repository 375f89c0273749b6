import { sql } from 'drizzle-orm';
import { verification } from '#db/schema/auth.ts';
import { DisplayName } from '../account/account.input.ts';
import { heldAs, isUsernameTaken } from '../account/username.reads.ts';
import { db } from '../db.ts';
import { DomainError } from '../errors.ts';
import { Username } from '../profile/profile.input.ts';

type Body = Record<string, unknown> | undefined;

/**
 * Checks what a sign-up brings beside address and password, and leaves in it what we take: a picture of another site is
 * not. All of it is asked whether the address is known or not, so that no answer tells.
 * @throws DomainError INVALID_INPUT, USERNAME_TAKEN
 */
export async function acceptSignUp(body: Body): Promise<void> {
  if (!body) return;
  const name = DisplayName.safeParse(body.name);
  if (!name.success) throw new DomainError('INVALID_INPUT', { field: 'name', message: 'A name has 1 to 80 letters.' });
  const username = Username.safeParse(body.username);
  if (!username.success) {
    const message = 'A username has 3 to 30 letters, digits or underscores.';
    throw new DomainError('INVALID_INPUT', { field: 'username', message });
  }
  if (await isUsernameTaken(db, username.data)) throw new DomainError('USERNAME_TAKEN', { field: 'username' });
  body.name = name.data;
  body.username = username.data;
  delete body.image;
}

/**
 * Keeps the username of a sign-up from others as long as an account that nobody has confirmed is kept: also where the
 * address was known and no account was made. Else whoever tries the name once more would learn which it was.
 */
export async function holdUsername(body: Body): Promise<void> {
  const expiresAt = sql`now() + interval '7 days'`;
  await db.insert(verification).values({ identifier: heldAs(`${body?.username}`), value: '', expiresAt });
}
