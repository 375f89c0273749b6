import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { upload, uploadsLock } from '#db/schema/upload.ts';
import type { UploadKind } from '#db/vocabulary.ts';
import type { Uploaded } from './upload.output.ts';

const columns = {
  kind: upload.kind,
  url: upload.url,
  thumbnailUrl: upload.thumbnailUrl,
  width: upload.width,
  height: upload.height,
  thumbhash: upload.thumbhash,
  sizeBytes: upload.sizeBytes,
};

type Key = { userId: string; kind: UploadKind; hash: string };

/** What somebody brought before, which is kept as if it had been brought now. */
export async function findUpload(db: Database, { userId, kind, hash }: Key): Promise<Uploaded | undefined> {
  const [found] = await db
    .update(upload)
    .set({ updatedAt: sql`now()` })
    .where(and(eq(upload.userId, userId), eq(upload.kind, kind), eq(upload.hash, hash)))
    .returning(columns);
  return found;
}

/** What this transaction finds from now on, or brings, is not forgotten before it ends. */
export async function holdUploads(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${uploadsLock})`);
}

/** Waits until nobody is about to use an upload, and lets nobody begin. */
export async function lockUploads(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${uploadsLock})`);
}

/** Remembers whose a file is. The same one that was sent twice at once is remembered once. */
export async function recordUpload(db: Database, key: Key, facts: Omit<Uploaded, 'kind'>): Promise<Uploaded> {
  await db
    .insert(upload)
    .values({ ...key, ...facts })
    .onConflictDoNothing();
  return { kind: key.kind, ...facts };
}
