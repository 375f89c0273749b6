import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import { event } from '#db/schema/event.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { post } from '#db/schema/post.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';

let made = 0;
const next = (): number => ++made;

/** Makes a person; what is not given is believable. */
export async function aUser(db: Database, values: Partial<typeof user.$inferInsert> = {}) {
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

/** Makes a post in a chain. */
export async function aPost(
  db: Database,
  values: Partial<typeof post.$inferInsert> & Pick<typeof post.$inferInsert, 'chainId' | 'authorId'>,
) {
  const n = next();
  const [row] = await db
    .insert(post)
    .values({ slug: `post-${n}`, title: `Post ${n}`, ...values })
    .returning({ id: post.id, slug: post.slug });
  return one(row);
}

/** Makes an event that is over. */
export async function anEvent(db: Database, values: Partial<typeof event.$inferInsert> = {}) {
  const n = next();
  const organizerId = values.organizerId ?? (await aUser(db)).id;
  const day = new Date('2026-01-01');
  const [row] = await db
    .insert(event)
    .values({ slug: `event-${n}`, name: `Event ${n}`, startsAt: day, endsAt: day, organizerId, ...values })
    .returning({ id: event.id, slug: event.slug });
  return one(row);
}

/** Makes a public entry of the directory, with a person of its own. */
export async function anInvestor(db: Database, values: Partial<typeof investorProfile.$inferInsert> = {}) {
  const n = next();
  const userId = values.userId ?? (await aUser(db)).id;
  const [row] = await db
    .insert(investorProfile)
    .values({
      userId,
      type: 'individual',
      name: `Investor ${n}`,
      checkSizeMin: 10_000,
      checkSizeMax: 50_000,
      isPublic: true,
      ...values,
    })
    .returning({ id: investorProfile.id });
  return one(row);
}

function one<Row>(row: Row | undefined): Row {
  if (!row) throw new Error('the row was not made');
  return row;
}
