import { z } from 'zod';
import { digests, locales, notificationKinds } from '#db/vocabulary.ts';
import { plainText, webAddress } from '../plain-text.input.ts';
import { Username } from '../profile/profile.input.ts';

export const DisplayName = plainText(1, 80);

const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable());

/** What somebody says of themselves, all of it. */
export const SaveProfile = z.object({
  displayName: DisplayName,
  username: Username,
  bio: plainText(0, 500),
  website: orNull(webAddress(200)),
  location: orNull(plainText(0, 80)),
  /** That of the state which its form began with; without one it is saved over whatever there is. */
  revision: z.string().max(64).optional(),
});
export type SaveProfile = z.output<typeof SaveProfile>;

/** An own upload of the kind 'avatar'; null for none. */
export const SetAvatar = z.object({ url: z.string().max(500).nullable() });
export type SetAvatar = z.output<typeof SetAvatar>;

/** What the site and its mails speak to them. */
export const SetLocale = z.object({ locale: z.enum(locales) });
export type SetLocale = z.output<typeof SetLocale>;

/** How often news come by mail. */
export const SetDigest = z.object({ digest: z.enum(digests) });
export type SetDigest = z.output<typeof SetDigest>;

export const SetNotification = z.object({
  kind: z.enum(notificationKinds),
  /** Web push has no sender yet. */
  way: z.enum(['site', 'mail']),
  enabled: z.boolean(),
});
export type SetNotification = z.output<typeof SetNotification>;

export const EndSession = z.object({ id: z.uuid() });
export type EndSession = z.output<typeof EndSession>;

/** Without a password where somebody has none, or signed in just now. */
export const DeleteAccount = z.object({ password: z.string().max(128).optional() });
export type DeleteAccount = z.output<typeof DeleteAccount>;
