import { z } from 'zod';

/** Watched things tell of more, muted ones of nothing, not even of what concerns oneself. */
export const SetWatch = z.object({
  /** 'project:SLUG', 'user:USERNAME', as in notifications. */
  subject: z.string().regex(/^(project|comment|user|chain|event):[a-z0-9_-]{1,120}$/, 'must be a thing and its name'),
  state: z.enum(['watched', 'muted', 'none']),
});
export type SetWatch = z.infer<typeof SetWatch>;
