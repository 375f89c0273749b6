import type { Database } from '#db/connect.ts';
import type { user } from '#db/schema/user.ts';
import { validator, validatorAssignment } from '#db/schema/validator.ts';
import { badgeKinds } from '#db/vocabulary.ts';
import { type Api, caller } from './api.ts';
import { aProject } from './builders.ts';
import { aMember } from './session.ts';

/** Makes a validator who is signed in; of all categories and badges unless something else is given. */
export async function aValidator(
  db: Database,
  values: Partial<typeof validator.$inferInsert> = {},
  person: Partial<typeof user.$inferInsert> = {},
) {
  const made = await aMember(db, { isValidator: true, ...person });
  await db.insert(validator).values({ userId: made.id, badgeKinds: [...badgeKinds], ...values });
  return made;
}

type Assignment = typeof validatorAssignment.$inferInsert;

/** Assigns a project; the id. */
export async function anAssignment(
  db: Database,
  values: Pick<Assignment, 'projectId' | 'validatorId'> & Partial<Assignment>,
): Promise<string> {
  const [row] = await db.insert(validatorAssignment).values(values).returning({ id: validatorAssignment.id });
  if (!row) throw new Error('the assignment was not made');
  return row.id;
}

/** Makes a project, and a validator to look at it, in whose name it calls. */
export async function aReviewOf(db: Database, api: Api, values: Parameters<typeof aValidator>[1] = {}) {
  const owner = await aMember(db, { projectCount: 1 });
  const target = await aProject(db, { ownerId: owner.id });
  const reviewer = await aValidator(db, values);
  await anAssignment(db, { projectId: target.id, validatorId: reviewer.id });
  return { owner, slug: target.slug, projectId: target.id, reviewer, ...caller(api, reviewer.cookie) };
}
