import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { DomainError } from '../errors.ts';

/** A picture in the sizes that pages show, each as WebP and AVIF under one name; metadata is gone. */
export type Pictures = {
  full: Coded;
  thumbnail: Coded | null;
  width: number;
  height: number;
  /** Base64. */
  thumbhash: string;
};
export type Coded = { webp: Buffer; avif: Buffer };

/** A screen of 8K has 33 million. */
const maxPixels = 40_000_000;
/** Screenshots are shown at most this large; long ones keep their shape. */
const full = { width: 1920, height: 4320, fit: 'inside', withoutEnlargement: true } as const;
/** The list's cover and the gallery's choices. */
const thumbnail = { width: 384, height: 216, fit: 'cover' } as const;
/** The largest that a face is shown, on a screen of two pixels to one. */
const avatar = { width: 192, height: 192, fit: 'cover' } as const;
/** What the hash's maker takes. */
const hashed = { width: 100, height: 100, fit: 'inside' } as const;

/**
 * Draws a picture anew, so that nothing of the file is kept but what it shows; of a moving one the first frame.
 * @throws DomainError FILE_BROKEN for what cannot be drawn whole, FILE_TOO_LARGE for one with more pixels than a screen has
 */
export async function drawPictures(kind: 'image' | 'avatar', bytes: Uint8Array): Promise<Pictures> {
  try {
    const options = { limitInputPixels: maxPixels, failOn: 'warning', pages: 1 } as const;
    const size = kind === 'avatar' ? avatar : full;
    // Decoded once, and turned as the camera was held.
    const { data, info } = await sharp(bytes, options)
      .autoOrient()
      .resize(size)
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const drawn = () => sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } });
    return {
      full: await coded(drawn()),
      thumbnail: kind === 'image' ? await coded(drawn().resize(thumbnail)) : null,
      width: info.width,
      height: info.height,
      thumbhash: await hashOf(drawn()),
    };
  } catch (cause) {
    throw refusalOf(cause);
  }
}

async function coded(picture: Sharp): Promise<Coded> {
  return {
    webp: await picture.clone().webp({ quality: 82, effort: 4 }).toBuffer(),
    avif: await picture.clone().avif({ quality: 55, effort: 2 }).toBuffer(),
  };
}

async function hashOf(picture: Sharp): Promise<string> {
  const { data, info } = await picture.resize(hashed).raw().toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}

function refusalOf(cause: unknown): DomainError {
  if (cause instanceof Error && /pixel limit/i.test(cause.message)) {
    const message = 'The picture has more than 40 million pixels. Make it smaller.';
    return new DomainError('FILE_TOO_LARGE', { field: 'file', message }, { cause });
  }
  return new DomainError('FILE_BROKEN', { field: 'file' }, { cause });
}
