import { sql } from 'drizzle-orm';
import { check, index, integer, pgEnum, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { uploadKinds } from '../vocabulary.ts';
import { id, timestamps } from './columns.ts';
import { ownedByUser } from './user.ts';

export const uploadKind = pgEnum('upload_kind', uploadKinds);

/** Of a lock that lasts as long as its transaction: users of uploads share it, who forgets some has it alone. */
export const uploadsLock = 7_077_971;

/** A file that a person brought, kept under names made of its content. Only they may put it on what is theirs. */
export const upload = pgTable(
  'upload',
  {
    id: id(),
    userId: ownedByUser(),
    kind: uploadKind().notNull(),
    /** Names the content: the same file is kept once. */
    hash: text().notNull(),
    /** What pages show: an address of the site. */
    url: text().notNull(),
    thumbnailUrl: text(),
    width: integer(),
    height: integer(),
    thumbhash: text(),
    sizeBytes: integer().notNull(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('upload_key').on(t.userId, t.kind, t.hash),
    index('upload_url_index').on(t.url),
    check('upload_size_check', sql`${t.sizeBytes} > 0`),
    check('upload_image_check', sql`${t.kind} = 'deck' or (${t.width} > 0 and ${t.height} > 0)`),
  ],
);
