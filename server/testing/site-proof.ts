import { eq } from 'drizzle-orm';
import { connect } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { proveDemo } from '../project/demo.writes.ts';
import type { DemoProved } from '../project/project-writes.output.ts';

/** Proves a project's demo as if its tag had been seen, in the database of a site that runs; what its owner is answered. */
export async function siteProof(databaseUrl: string, slug: string): Promise<DemoProved> {
  const { db, close } = connect(databaseUrl, { max: 1 });
  try {
    const columns = { ownerId: project.ownerId, demoUrl: project.demoUrl };
    const [found] = await db.select(columns).from(project).where(eq(project.slug, slug));
    if (!found?.demoUrl) throw new Error(`${slug} has no demo`);
    const { ownerId: id, demoUrl } = found;
    return await db.transaction((tx) => proveDemo(tx, { id }, { slug, demoUrl, by: 'tag' }));
  } finally {
    await close();
  }
}
