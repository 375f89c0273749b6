import { and, arrayOverlaps, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import type { Category } from '#db/vocabulary.ts';
import { projectCard } from './project-card.reads.ts';

/** How many of the trending ones in the same categories are looked at. */
const candidateCount = 50;

/** Up to three published projects of the same categories, those with most technologies in common first. */
export async function loadSimilar(db: Database, of: { id: string; categories: Category[]; technologies: string[] }) {
  if (of.categories.length === 0) return [];
  const candidates = db
    .select({ id: project.id })
    .from(project)
    .where(
      and(
        eq(project.status, sql`'published'`),
        arrayOverlaps(project.categories, of.categories),
        ne(project.id, of.id),
      ),
    )
    .orderBy(desc(project.trendingRank), desc(project.id))
    .limit(candidateCount);
  const shared = sql`(
    select count(*) from unnest(${project.technologies}) as technology
    where technology = any(${sql.param(of.technologies, project.technologies)})
  )`;
  return db
    .select(projectCard)
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(inArray(project.id, candidates))
    .orderBy(desc(shared), desc(project.trendingRank), desc(project.id))
    .limit(3);
}
