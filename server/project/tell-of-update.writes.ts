import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { notifyAll } from '../notification/notify.writes.ts';
import { watchersOf } from '../watch/watchers.reads.ts';

type News = {
  project: { id: string; slug: string; title: string; ownerId: string; ownerUsername: string };
  actorId: string;
  /** The update's. */
  title: string;
};

/**
 * Tells the owner of a project, all who saved or watch it, and all who follow or watch them, of an update. Gives the ids of
 * those who were told.
 */
export async function tellOfUpdate(tx: Database, { project, actorId, title }: News): Promise<string[]> {
  const subject = `project:${project.slug}`;
  const data = { slug: project.slug, title: project.title, update: title };
  return notifyAll(
    tx,
    { kind: 'update', actorId, subject, data },
    sql`u.id in (
      select user_id from saved_project where project_id = ${project.id}
      union select follower_id from follow where followed_id = ${project.ownerId}
      union select ${project.ownerId}::uuid
      union ${watchersOf(subject, `user:${project.ownerUsername}`)}
    )`,
  );
}
