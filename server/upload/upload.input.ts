import { z } from 'zod';
import { uploadKinds } from '#db/vocabulary.ts';

export const UploadKind = z.enum(uploadKinds);

const mebibyte = 2 ** 20;

/** The largest file of each kind, in bytes. */
export const uploadMaxBytes = { image: 5 * mebibyte, avatar: 5 * mebibyte, deck: 20 * mebibyte } as const;
