import { inArray, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { addJob } from '#db/jobs.ts';
import { changed } from '#db/outbox.ts';
import { upload } from '#db/schema/upload.ts';
import * as tag from '#db/tags.ts';
import type { TaskParts } from '../jobs/task.ts';
import { commit } from '../outbox/commit.ts';
import { lockUploads } from './upload.writes.ts';

/** As long what was brought, or was taken off a page, may still be put on one. */
const keptFor = sql`interval '30 days'`;
/** Each job keeps those who upload waiting while it removes its files. */
const filesAJob = 50;

/**
 * Forgets uploads that nothing shows: those that are old, or all of one person whose account has ended. Their files are
 * removed by jobs of the same transaction, so that none is left over.
 */
export async function forgetUploads({ db }: Pick<TaskParts, 'db'>, { userId }: { userId?: string }): Promise<void> {
  await db.transaction(async (tx) => {
    await lockUploads(tx);
    const isDue = userId ? sql`u.user_id = ${userId}` : sql`u.updated_at < now() - ${keptFor}`;
    const forgotten = await tx.execute<Shown>(sql`
      with shown as materialized (
        select cover_url as url from project union all select pitch_deck_url from project
        union all select url from project_screenshot union all select avatar_url from "user"
        union all select logo_url from chain union all select banner_url from chain
      )
      delete from upload u where ${isDue}
        and not exists (select from shown where shown.url = u.url)
        and not exists (select from shown where shown.url = u.thumbnail_url)
      returning u.url, u.thumbnail_url as "thumbnailUrl"`);
    const names = forgotten.flatMap(filesOf);
    for (let start = 0; start < names.length; start += filesAJob) {
      await addJob(tx, { task: 'remove_files', payload: { names: names.slice(start, start + filesAJob) } });
    }
  });
}

/** Removes files of uploads that are forgotten, but those that somebody has brought once more. */
export async function removeFiles(
  { db, cache, uploads }: Pick<TaskParts, 'db' | 'cache' | 'uploads'>,
  { names }: { names: string[] },
): Promise<void> {
  await commit({ db, cache }, async (tx) => {
    await lockUploads(tx);
    const kept = new Set(await filesKept(tx, names));
    await Promise.all(names.filter((name) => !kept.has(name)).map((name) => uploads.remove(name)));
    await changed(tx, { tags: [tag.uploads] });
  });
}

type Shown = { url: string; thumbnailUrl: string | null };

async function filesKept(tx: Database, names: string[]): Promise<string[]> {
  const urls = names.map((name) => `/uploads/${name}`);
  const rows = await tx
    .select({ url: upload.url, thumbnailUrl: upload.thumbnailUrl })
    .from(upload)
    .where(or(inArray(upload.url, urls), inArray(upload.thumbnailUrl, urls)));
  return rows.flatMap(filesOf);
}

/** Pictures are kept in two codings, of which one is named. */
function filesOf({ url, thumbnailUrl }: Shown): string[] {
  return [url, ...(thumbnailUrl ? [thumbnailUrl] : [])].flatMap((one) => {
    const name = one.slice('/uploads/'.length);
    return name.endsWith('.webp') ? [name, name.replace(/webp$/, 'avif')] : [name];
  });
}
