import { z } from 'zod';

/** Who asks is all that there is to know. */
export const NoInput = z.object({});
