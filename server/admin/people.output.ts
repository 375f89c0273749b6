import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { peopleRoles } from './people.input.ts';

const Count = z.int().nonnegative();

/** A person as the admins' list shows them. */
export const PersonRow = Person.extend({
  id: z.uuid(),
  /** Null where nobody has claimed the profile, and once the account is gone for good. */
  email: z.string().nullable(),
  emailVerified: z.boolean(),
  roles: z.array(z.enum(peopleRoles)),
  karma: z.int(),
  projectCount: Count,
  /** Null where they are not. */
  suspendedUntil: Instant.nullable(),
  /** When an account that its person deleted is gone for good; null where they did not. */
  purgeAt: Instant.nullable(),
  joinedAt: Instant,
});
export type PersonRow = z.infer<typeof PersonRow>;

export const PeoplePage = pageOf(PersonRow);

/** All that an admin sees of one person. */
export const PersonDetail = PersonRow.extend({
  /** An import made it, and nobody has signed in to it: an admin may give it to an address. */
  isUnclaimed: z.boolean(),
  suspendedReason: z.string().nullable(),
  githubLogin: z.string().nullable(),
  hasSecondFactor: z.boolean(),
  commentCount: Count,
  badgeCount: Count,
  followerCount: Count,
  followingCount: Count,
  /** Where they are signed in. */
  sessionCount: Count,
  /** When they last signed in or, within the last week, wrote something; null where neither is known. */
  lastSeenAt: Instant.nullable(),
});
export type PersonDetail = z.infer<typeof PersonDetail>;

/** A person as they are after what an admin did. */
export const PersonDone = z.strictObject({ username: z.string() });
export type PersonDone = z.infer<typeof PersonDone>;
