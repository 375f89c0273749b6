import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';

let made = 0;
const next = (): number => ++made;

/** Makes a person; what is not given is believable. */
async function aUser(db: Database, values: Partial<typeof user.$inferInsert> = {}) {
  const n = next();
  const [row] = await db
    .insert(user)
    .values({ username: `person_${n}`, displayName: `Person ${n}`, ...values })
    .returning({ id: user.id, username: user.username });
  return one(row);
}

/** Makes a published project, with an owner of its own unless one is given. */
export async function aProject(db: Database, values: Partial<typeof project.$inferInsert> = {}) {
  const n = next();
  const ownerId = values.ownerId ?? (await aUser(db)).id;
  const [row] = await db
    .insert(project)
    .values({
      slug: `project-${n}`,
      ownerId,
      title: `Project ${n}`,
      tagline: `What project ${n} is for`,
      categories: ['web'],
      status: 'published',
      publishedAt: new Date(Date.UTC(2026, 0, 1, 0, n)),
      ...values,
    })
    .returning({ id: project.id, slug: project.slug, ownerId: project.ownerId });
  return one(row);
}

/** Makes a public chain. */
export async function aChain(db: Database, values: Partial<typeof chain.$inferInsert> = {}) {
  const n = next();
  const ownerId = values.ownerId ?? (await aUser(db)).id;
  const [row] = await db
    .insert(chain)
    .values({ slug: `chain-${n}`, ownerId, name: `Chain ${n}`, ...values })
    .returning({ id: chain.id, slug: chain.slug });
  return one(row);
}

function one<Row>(row: Row | undefined): Row {
  if (!row) throw new Error('the row was not made');
  return row;
}
