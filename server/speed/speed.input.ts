import { z } from 'zod';
import { speedBoundsMs, speedKinds } from '#db/vocabulary.ts';

const Wait = z.strictObject({
  kind: z.enum(speedKinds),
  belowMs: z.literal([...speedBoundsMs]),
  count: z.int().min(1).max(50),
});

/** The waits of one page view, as a histogram. */
export const TellSpeed = z.strictObject({
  waits: z
    .array(Wait)
    .min(1)
    .max(speedKinds.length * speedBoundsMs.length)
    .refine((waits) => new Set(waits.map(({ kind, belowMs }) => `${kind} ${belowMs}`)).size === waits.length, {
      message: 'Each kind and bound stands once.',
    }),
});
export type TellSpeed = z.infer<typeof TellSpeed>;
