import { z } from 'zod';
import { uploadKinds } from '#db/vocabulary.ts';

/** A file that was taken, by the addresses it is shown under. A deck has neither size on the screen nor thumbnail. */
export const Uploaded = z.strictObject({
  kind: z.enum(uploadKinds),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  thumbhash: z.string().nullable(),
  sizeBytes: z.int(),
});
export type Uploaded = z.infer<typeof Uploaded>;
