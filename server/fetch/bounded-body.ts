import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { FetchRefused } from './fetch-refused.ts';

export type BoundedBody = {
  bytes: Buffer;
  /** False where there was more than the limit. */
  isWhole: boolean;
};

/** What we take, in `accept-encoding`'s words. */
export const acceptedEncodings = 'gzip, br';

/**
 * Decodes a body and stops reading once it has `limitBytes`: a small body that becomes a large one is unpacked no further.
 * @throws FetchRefused body
 */
export async function readBounded(
  body: Readable,
  { encoding, limitBytes }: { encoding: string; limitBytes: number },
): Promise<BoundedBody> {
  const decoded = decode(body, encoding.trim().toLowerCase());
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of decoded as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      sizeBytes += chunk.length;
      if (sizeBytes > limitBytes) break; // which ends the streams too
    }
  } catch (cause) {
    throw new FetchRefused('body', { what: 'it broke off, or is not what its encoding says', cause });
  }
  return { bytes: Buffer.concat(chunks).subarray(0, limitBytes), isWhole: sizeBytes <= limitBytes };
}

function decode(body: Readable, encoding: string): Readable {
  if (encoding === '' || encoding === 'identity') return body;
  const decoder = decoders[encoding]?.();
  if (!decoder) throw new FetchRefused('body', { what: `its encoding is ${encoding}` });
  return pipeline(body, decoder, () => {}); // what fails is thrown to whoever reads
}

const decoders: Record<string, (() => Transform) | undefined> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};
