import { and, gt } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { isReadable } from '../project/project-card.reads.ts';
import { loadStandings } from '../project/standing.reads.ts';

const batch = 2000;

/**
 * Ids of the projects whose points or rank are not what their facts give. All that can be read are looked at: a draft is
 * settled when it is published, and what was removed when it comes back.
 */
export async function findWrongScores(db: Database): Promise<string[]> {
  const wrong: string[] = [];
  for (let last: string | undefined; ; ) {
    const rows = await loadStandings(db, {
      where: and(isReadable, last ? gt(project.id, last) : undefined),
      limit: batch,
    });
    wrong.push(...rows.filter(({ isRight }) => !isRight).map(({ id }) => id));
    if (rows.length < batch) return wrong;
    last = rows.at(-1)?.id;
  }
}
