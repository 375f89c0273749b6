import { fileTypeFromBuffer } from 'file-type';
import type { UploadKind } from '#db/vocabulary.ts';
import { DomainError } from '../errors.ts';

const pictures = ['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif'];

/**
 * Refuses what is not of its kind by its first bytes; what a file is called and says of itself counts for nothing.
 * @throws DomainError FILE_TYPE_REFUSED
 */
export async function checkFileType(kind: UploadKind, bytes: Uint8Array): Promise<void> {
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (kind === 'deck') {
    const beginsAsPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
    if (type !== 'application/pdf' || !beginsAsPdf) throw refusal('A pitch deck must be a PDF.');
  } else if (!pictures.includes(type)) {
    throw refusal('A picture must be a PNG, JPEG, WebP, AVIF or GIF.');
  }
}

const refusal = (message: string) => new DomainError('FILE_TYPE_REFUSED', { field: 'file', message });
