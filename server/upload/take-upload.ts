import { hash } from 'node:crypto';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Database } from '#db/connect.ts';
import type { UploadKind } from '#db/vocabulary.ts';
import type { Guard } from '../guard.ts';
import { answerOnce, firstAnswer } from '../idempotency.ts';
import type { FileStore } from './file-store.ts';
import { type Coded, drawPictures } from './pictures.ts';
import type { Uploaded } from './upload.output.ts';
import { findUpload, holdUploads, recordUpload } from './upload.writes.ts';

type Parts = { db: PostgresJsDatabase; store: FileStore; guard: Guard; spend: () => Promise<void> };
type Drawn = Awaited<ReturnType<typeof drawPictures>>;
type Kept = Parameters<typeof recordUpload>[2];
type Brought = { userId: string; kind: UploadKind; bytes: Uint8Array; idempotencyKey: string | undefined };

/**
 * Keeps a file whose type has been checked: first all that pages will ask for, then the row that lets its owner use it, so
 * that there is never one without the other. One that its owner brought before is neither drawn nor counted anew.
 * @throws DomainError FILE_BROKEN, FILE_TOO_LARGE, TOO_MANY_REQUESTS, IDEMPOTENCY_CONFLICT
 */
export async function takeUpload({ db, store, guard, spend }: Parts, brought: Brought): Promise<Uploaded> {
  const { userId, kind, bytes, idempotencyKey } = brought;
  const file = { kind, hash: hash('sha256', bytes, 'hex') };
  const key = { userId, ...file };
  const call = { userId, key: idempotencyKey, procedure: 'uploads', input: file };
  const first = await firstAnswer<Uploaded>(db, call);
  if (first) return first.answer;
  const before = await findUpload(db, key);
  if (!before) await spend();
  const drawn = before || kind === 'deck' ? null : await guard.run(() => drawPictures(kind, bytes), { urgent: true });
  const take = async (tx: Database) => {
    if (before) return before;
    await holdUploads(tx);
    const kept = drawn ? await keepPictures(store, drawn) : await keepDeck(store, `${file.hash}.pdf`, bytes);
    return recordUpload(tx, key, kept);
  };
  return (await db.transaction((tx) => answerOnce(tx, call, take))).answer;
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
