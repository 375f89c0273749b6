import { z } from 'zod';

/** A thing and whether its news are wanted. */
export const Watch = z.strictObject({ subject: z.string(), state: z.enum(['watched', 'muted', 'none']) });
export type Watch = z.infer<typeof Watch>;

/** The same with what one can see of it. */
export const NamedWatch = Watch.extend({
  /** Null where it is gone, or no more for them to see. */
  name: z.string().nullable(),
  /** From the root; null where it has no page of its own. */
  path: z.string().nullable(),
});
export type NamedWatch = z.infer<typeof NamedWatch>;

/** All that somebody watches or has muted, the latest first. */
export const Watches = z.strictObject({ items: z.array(NamedWatch) });
