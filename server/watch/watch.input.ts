import { z } from 'zod';

const name = '[a-z0-9_-]{1,120}';
const things = new RegExp(`^((project|comment|user|chain|event|reply):${name}|post:${name}/${name})$`);

/** Of those that somebody tells more than whom it concerns. */
const watchable = /^(project|user|chain|post):/;

/** Watched things tell of more, muted ones and what is in them of nothing, not even of what concerns oneself. */
export const SetWatch = z
  .object({
    /** 'project:SLUG', 'user:USERNAME', 'post:CHAIN/SLUG', as in notifications. */
    subject: z.string().max(250).regex(things, 'must be a thing and its name'),
    state: z.enum(['watched', 'muted', 'none']),
  })
  .refine(({ subject, state }) => state !== 'watched' || watchable.test(subject), {
    path: ['state'],
    message: 'That can only be muted.',
  });
export type SetWatch = z.infer<typeof SetWatch>;
