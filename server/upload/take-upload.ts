import { hash } from 'node:crypto';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { UploadKind } from '#db/vocabulary.ts';
import type { Guard } from '../guard.ts';
import type { FileStore } from './file-store.ts';
import { type Coded, drawPictures } from './pictures.ts';
import type { Uploaded } from './upload.output.ts';
import { findUpload, holdUploads, recordUpload } from './upload.writes.ts';

type Parts = { db: PostgresJsDatabase; store: FileStore; guard: Guard };
type Drawn = Awaited<ReturnType<typeof drawPictures>>;
type Kept = Parameters<typeof recordUpload>[2];
type Brought = { userId: string; kind: UploadKind; bytes: Uint8Array };

/**
 * Keeps a file whose type has been checked: first all that pages will ask for, then the row that lets its owner use it, so
 * that there is never one without the other.
 * @throws DomainError FILE_BROKEN, FILE_TOO_LARGE
 */
export async function takeUpload({ db, store, guard }: Parts, brought: Brought): Promise<Uploaded> {
  const { userId, kind, bytes } = brought;
  const key = { userId, kind, hash: hash('sha256', bytes, 'hex') };
  const before = await findUpload(db, key);
  if (before) return before;
  const drawn = kind === 'deck' ? null : await guard.run(() => drawPictures(kind, bytes), { urgent: true });
  return db.transaction(async (tx) => {
    await holdUploads(tx);
    const kept = drawn ? await keepPictures(store, drawn) : await keepDeck(store, `${key.hash}.pdf`, bytes);
    return recordUpload(tx, key, kept);
  });
}

async function keepDeck(store: FileStore, name: string, bytes: Uint8Array): Promise<Kept> {
  await store.put(name, bytes);
  const nothing = { thumbnailUrl: null, width: null, height: null, thumbhash: null };
  return { url: `/uploads/${name}`, ...nothing, sizeBytes: bytes.byteLength };
}

async function keepPictures(store: FileStore, { full, thumbnail, ...facts }: Drawn): Promise<Kept> {
  const url = await keep(store, full);
  const thumbnailUrl = thumbnail && (await keep(store, thumbnail));
  return { url, thumbnailUrl, ...facts, sizeBytes: full.webp.byteLength };
}

/** Both codings under one name, that of what the WebP holds; its address. */
async function keep(store: FileStore, { webp, avif }: Coded): Promise<string> {
  const name = hash('sha256', webp, 'hex');
  await store.put(`${name}.avif`, avif);
  await store.put(`${name}.webp`, webp);
  return `/uploads/${name}.webp`;
}
