import { Text } from '../plain-text.input.ts';

/** Why an admin does what hurts somebody: whoever is hurt and the audit log are told. The database takes no NUL. */
export const Reason = Text.min(10, 'Say why, in 10 characters or more.').max(
  1000,
  'Say why, in 1,000 characters or fewer.',
);
