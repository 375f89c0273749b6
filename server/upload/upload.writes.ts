import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { upload } from '#db/schema/upload.ts';
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

/** What somebody brought before. */
export async function findUpload(db: Database, { userId, kind, hash }: Key): Promise<Uploaded | undefined> {
  const [found] = await db
    .select(columns)
    .from(upload)
    .where(and(eq(upload.userId, userId), eq(upload.kind, kind), eq(upload.hash, hash)));
  return found;
}

/** Remembers whose a file is. The same one that was sent twice at once is remembered once. */
export async function recordUpload(db: Database, key: Key, facts: Omit<Uploaded, 'kind'>): Promise<Uploaded> {
  await db
    .insert(upload)
    .values({ ...key, ...facts })
    .onConflictDoNothing();
  return { kind: key.kind, ...facts };
}
