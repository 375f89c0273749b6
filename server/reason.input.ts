import { z } from 'zod';

/** Words of up to `max` characters. The database takes no NUL. */
export const words = (min: number, max: number) =>
  z
    .string()
    .regex(/^[^\0]*$/, 'must be text')
    .trim()
    .min(min, min === 1 ? 'must say something' : `must have ${min} characters or more`)
    .max(max, `must have ${max} characters at most`);

/** Why an admin does what hurts somebody. */
export const Reason = words(10, 1000);
