import { randomUUID } from 'node:crypto';
import { connect } from '#db/connect.ts';
import { aProject, aUser } from './builders.ts';

/** Somebody who has published so many projects on a site that runs, the first long ago; their name. */
export async function sitePublished(databaseUrl: string, count: number): Promise<string> {
  const { db, close } = connect(databaseUrl, { max: 1 });
  try {
    const name = randomUUID().slice(0, 8);
    const { id: ownerId, username } = await aUser(db, { username: `e2e_${name}`, projectCount: count });
    for (let n = 0; n < count; n++) {
      const slug = `${name}-${n}`;
      await aProject(db, {
        ownerId,
        slug,
        title: `Published ${slug}`,
        publishedAt: new Date(Date.UTC(2025, 0, 1 + n)),
      });
    }
    return username;
  } finally {
    await close();
  }
}
