import { and, eq, exists, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { upload } from '#db/schema/upload.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { renameInLogs } from '../chain/log-moderation.writes.ts';
import { DomainError } from '../errors.ts';
import { holdUploads } from '../upload/upload.writes.ts';
import { moveWatches } from '../watch/watch.writes.ts';
import type { SaveProfile, SetAvatar } from './account.input.ts';
import type { AvatarSet, ProfileSaved } from './account.output.ts';
import { keepEarlierUsername } from './earlier-username.writes.ts';
import { profileRevision } from './settings.reads.ts';
import { shownWhere } from './shown-where.writes.ts';
import { isUsernameTaken } from './username.reads.ts';

/**
 * Saves what somebody says of themselves. A username that they give up leads to them, and is kept for them for a year.
 * @throws DomainError USERNAME_TAKEN; EDIT_CONFLICT with the `revision` that there is now
 */
export async function saveProfile(tx: Database, me: { id: string }, input: SaveProfile): Promise<ProfileSaved> {
  const { revision, ...profile } = input;
  const { username } = profile;
  const before = await lockedProfile(tx, me.id);
  if (revision !== undefined && revision !== before.revision) {
    const message = 'Your profile was changed elsewhere since you opened it. Save again to replace that with yours.';
    throw new DomainError('EDIT_CONFLICT', { revision: before.revision, message });
  }
  if (username !== before.username && (await isUsernameTaken(tx, username, me.id))) {
    throw new DomainError('USERNAME_TAKEN', { field: 'username' });
  }
  const [saved] = await tx
    .update(user)
    .set(profile)
    .where(eq(user.id, me.id))
    .returning({ revision: profileRevision })
    .catch(refuseTaken);
  if (!saved) throw new Error(`the profile of ${me.id} was not saved`);
  const isNamedAnew = username !== before.username || profile.displayName !== before.displayName;
  const shown = isNamedAnew ? await shownWhere(tx, { id: me.id, username: before.username }) : [];
  if (username !== before.username) {
    await keepEarlierUsername(tx, { id: me.id, from: before.username, to: username });
    await moveWatches(tx, { from: `user:${before.username}`, to: `user:${username}` });
    // Last: where they are shown was looked for under the old name.
    await renameInLogs(tx, { from: before.username, to: username });
  }
  await changed(tx, { tags: [...shown, tag.person(me.id), tag.user(username), tag.leaderboard('users')] });
  return { username, revision: saved.revision };
}

/**
 * Gives somebody a picture of theirs, or none.
 * @throws DomainError NOT_FOUND where it is no upload of theirs
 */
export async function setAvatar(tx: Database, me: { id: string }, { url }: SetAvatar): Promise<AvatarSet> {
  await holdUploads(tx);
  const isTheirs = exists(
    tx
      .select({ one: sql`1` })
      .from(upload)
      .where(and(eq(upload.userId, me.id), eq(upload.kind, 'avatar'), eq(upload.url, url ?? ''))),
  );
  const [set] = await tx
    .update(user)
    .set({ avatarUrl: url })
    .where(url === null ? eq(user.id, me.id) : and(eq(user.id, me.id), isTheirs))
    .returning({ username: user.username });
  if (!set) throw new DomainError('NOT_FOUND', { field: 'url', message: 'Upload the picture first.' });
  await changed(tx, { tags: await shownWhere(tx, { id: me.id, username: set.username }) });
  return { avatarUrl: url };
}

async function lockedProfile(tx: Database, id: string) {
  const [found] = await tx
    .select({ username: user.username, displayName: user.displayName, revision: profileRevision })
    .from(user)
    .where(eq(user.id, id))
    .for('update');
  if (!found) throw new DomainError('UNAUTHORIZED');
  return found;
}

/** Somebody took it in the same moment: the index is what decides. */
function refuseTaken(error: unknown): never {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if ((cause as { constraint_name?: string }).constraint_name !== 'user_username_key') throw error;
  throw new DomainError('USERNAME_TAKEN', { field: 'username' }, { cause: error });
}
