import { z } from 'zod';
import { digests, notificationKinds, notificationWays } from '#db/vocabulary.ts';
import { Instant } from '../profile/person.output.ts';
import { NamedWatch } from '../watch/watch.output.ts';

/** All that a person may set, as only they see it. */
export const Settings = z.strictObject({
  profile: z.strictObject({
    displayName: z.string(),
    username: z.string(),
    avatarUrl: z.string().nullable(),
    bio: z.string(),
    website: z.string().nullable(),
    location: z.string().nullable(),
    githubLogin: z.string().nullable(),
    /** Another one for each state of what its form holds. */
    revision: z.string(),
  }),
  email: z.string(),
  emailVerified: z.boolean(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Accounts elsewhere by which they sign in. */
  connections: z.array(z.strictObject({ id: z.string(), provider: z.enum(['github', 'google']) })),
  passkeys: z.array(z.strictObject({ id: z.string(), name: z.string(), createdAt: Instant })),
  digest: z.enum(digests),
  /** What they switched; whatever is not here is on. */
  notifications: z.array(
    z.strictObject({ kind: z.enum(notificationKinds), way: z.enum(notificationWays), enabled: z.boolean() }),
  ),
  /** What they watch or have muted. */
  watches: z.array(NamedWatch),
  /** When the account that they deleted is gone for good; null where they did not. */
  purgeAt: Instant.nullable(),
});
export type Settings = z.infer<typeof Settings>;

/** Where somebody is signed in, the latest first. */
export const Sessions = z.array(
  z.strictObject({
    id: z.string(),
    /** As the browser calls itself; null where it did not. */
    userAgent: z.string().nullable(),
    ipAddress: z.string().nullable(),
    createdAt: Instant,
    isCurrent: z.boolean(),
  }),
);
export type Sessions = z.infer<typeof Sessions>;

export const ProfileSaved = z.strictObject({ username: z.string(), revision: z.string() });
export type ProfileSaved = z.infer<typeof ProfileSaved>;

export const AvatarSet = z.strictObject({ avatarUrl: z.string().nullable() });
export type AvatarSet = z.infer<typeof AvatarSet>;

export const Done = z.strictObject({ done: z.literal(true) });
export type Done = z.infer<typeof Done>;

export const AccountDeleted = z.strictObject({ purgeAt: Instant });
export type AccountDeleted = z.infer<typeof AccountDeleted>;
