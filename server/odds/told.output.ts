import { z } from 'zod';

/** That it was heard. It is counted a few seconds later. */
export const Heard = z.strictObject({ isHeard: z.literal(true) });
export type Heard = z.infer<typeof Heard>;
