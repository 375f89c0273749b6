import type { Database } from '#db/connect.ts';
import { DomainError } from '../errors.ts';
import type { ProfileByUsername } from './profile.input.ts';
import type { ProfilePage } from './profile.output.ts';

export async function loadProfile(_db: Database, { username }: ProfileByUsername): Promise<ProfilePage> {
  throw new DomainError('PROFILE_NOT_FOUND', { username });
}
