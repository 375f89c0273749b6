import { desc, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { watch } from '#db/schema/notification.ts';
import type { Watch } from './watch.output.ts';

export async function loadWatches(db: Database, me: { id: string }): Promise<{ items: Watch[] }> {
  const rows = await db
    .select({ subject: watch.subject, muted: watch.muted })
    .from(watch)
    .where(eq(watch.userId, me.id))
    .orderBy(desc(watch.id))
    .limit(500);
  return { items: rows.map(({ subject, muted }) => ({ subject, state: muted ? 'muted' : 'watched' })) };
}
