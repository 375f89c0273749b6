import { z } from 'zod';
import { Instant, Person } from '../profile/person.output.ts';

/** The person signed in, as only they see themselves. */
export const Me = Person.extend({
  email: z.string(),
  emailVerified: z.boolean(),
  roles: z.array(z.enum(['builder', 'validator', 'investor', 'admin'])),
  /** Null where they are not. */
  suspendedUntil: Instant.nullable(),
  /** When the account that they deleted is gone for good; null where they did not. */
  purgeAt: Instant.nullable(),
});
export type Me = z.infer<typeof Me>;

/** All that a signed-in person's pages start with. */
export const Bootstrap = z.strictObject({ me: Me });
export type Bootstrap = z.infer<typeof Bootstrap>;
