import { randomFillSync } from 'node:crypto';

/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, 12 that count (6.2, method 1), then 62 random bits, so that ids sort
 * by birth, those of one process also within a millisecond, and a B-tree grows at its right edge. Made here rather than by
 * the database, since PostgreSQL has `uuidv7()` only from 18 on.
 * @param atMs the instant to stamp, milliseconds since 1970; now, and after the last one, where none is given
 */
export function newId(atMs?: number, bytes: Uint8Array = randomFillSync(new Uint8Array(16))): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  const random = view.getUint16(6) & 0xfff;
  const { ms, order } = atMs === undefined ? following(Date.now(), random) : { ms: atMs, order: random };
  view.setUint32(0, Math.floor(ms / 0x10000));
  view.setUint16(4, ms % 0x10000);
  view.setUint16(6, 0x7000 | order);
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

let last = { ms: 0, order: 0 };

/** Begins in the lower half, so that there is room to count. */
function following(now: number, random: number): { ms: number; order: number } {
  const order = now === last.ms ? Math.min(last.order + 1, 0xfff) : random & 0x7ff;
  last = { ms: now, order };
  return last;
}
