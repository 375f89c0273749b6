import { randomFillSync } from 'node:crypto';

/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits, so that ids sort by birth and a B-tree
 * grows at its right edge. Made here rather than by the database, since PostgreSQL has `uuidv7()` only from 18 on.
 * @param atMs the instant to stamp, milliseconds since 1970
 */
export function newId(atMs: number = Date.now(), bytes: Uint8Array = randomFillSync(new Uint8Array(16))): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  view.setUint32(0, Math.floor(atMs / 0x10000));
  view.setUint16(4, atMs % 0x10000);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
