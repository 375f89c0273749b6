import { counts } from '#db/counts.ts';
import { comment } from '#db/schema/comment.ts';
import { follow } from '#db/schema/follow.ts';
import { projectMember } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { type Api, caller } from './api.ts';
import { aProject } from './builders.ts';
import type { TestDatabase } from './database.ts';
import { aMember } from './session.ts';

/** Somebody with a password who published, commented, is on a team, follows, is followed and saves. */
export async function aBusyMember({ db, sql }: TestDatabase, api: Api) {
  const me = await aMember(db, { bio: 'All about me', location: 'London' });
  const other = await aMember(db);
  const own = await aProject(db, { ownerId: me.id });
  await aProject(db, {
    ownerId: me.id,
    slug: `draft-of-${me.username.replace('_', '-')}`,
    status: 'draft',
    publishedAt: null,
  });
  const theirs = await aProject(db, { ownerId: other.id });
  await db.insert(comment).values({ projectId: theirs.id, authorId: me.id, path: 'a', body: 'What I said' });
  await db.insert(projectMember).values({ projectId: theirs.id, userId: me.id, name: 'My name' });
  await db.insert(savedProject).values({ projectId: theirs.id, userId: me.id, note: 'My note' });
  await db.insert(follow).values([
    { followerId: me.id, followedId: other.id },
    { followerId: other.id, followedId: me.id },
  ]);
  await caller(api, me.cookie).mutate('vote.cast', { slug: theirs.slug, value: 1 });
  for (const { table, column, source } of counts) {
    await sql.unsafe(
      `update "${table}" t set ${column} = coalesce((select n from (${source}) s where s.id = t.id), 0)`,
      source.includes('$1') ? [new Date().toISOString()] : [],
    );
  }
  return { me, other, own, theirs };
}
