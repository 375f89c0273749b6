import { desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { project } from '#db/schema/project.ts';
import { siteDay } from '#db/schema/site-day.ts';
import { user } from '#db/schema/user.ts';
import { isListed } from '../chain/chain-card.reads.ts';
import type { SiteNumbers } from './site.output.ts';

/** Projects and people as the last day of `site_day` has them; counted where no day was noted yet. */
export async function loadSiteNumbers(db: Database): Promise<SiteNumbers> {
  const [[day], chains] = await Promise.all([
    db
      .select({ projects: siteDay.projectCount, people: siteDay.personCount })
      .from(siteDay)
      .orderBy(desc(siteDay.day))
      .limit(1),
    db.$count(chain, isListed),
  ]);
  if (day) return { ...day, chains };
  const [projects, people] = await Promise.all([
    db.$count(project, eq(project.status, 'published')),
    db.$count(user, isNull(user.deletedAt)),
  ]);
  return { projects, people, chains };
}
