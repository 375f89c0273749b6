import { z } from 'zod';

/** A thing and whether its news are wanted. */
export const Watch = z.strictObject({ subject: z.string(), state: z.enum(['watched', 'muted', 'none']) });
export type Watch = z.infer<typeof Watch>;

/** All that somebody watches or has muted, the latest 500. */
export const Watches = z.strictObject({ items: z.array(Watch) });
