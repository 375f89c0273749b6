import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import type { OwnProject } from './own-project.writes.ts';
import type { ProjectContent } from './project-content.input.ts';

type Members = ProjectContent['members'];

/** The team in its new order; who stays on it keeps their answer. Gives the ids of the people who were not on it before. */
export async function storeMembers(
  tx: Database,
  { id: projectId, ownerId }: OwnProject,
  given: Members,
): Promise<string[]> {
  const members = given.filter(({ username, name }) => username || name.trim());
  const ids = await idsOf(tx, members, ownerId);
  const people = [...ids.values()];
  const onTeam = eq(projectMember.projectId, projectId);
  const before = await tx
    .select({ userId: projectMember.userId })
    .from(projectMember)
    .where(and(onTeam, isNotNull(projectMember.userId)));
  await tx
    .delete(projectMember)
    .where(and(onTeam, or(isNull(projectMember.userId), notInArray(projectMember.userId, people))));
  const rows = members.map(({ username, name, role }, position) => ({
    projectId,
    userId: username ? (ids.get(username) ?? null) : null,
    name: name.trim() || username || '',
    role: role.trim(),
    position,
  }));
  if (rows.length > 0) {
    const set = { name: sql`excluded.name`, role: sql`excluded.role`, position: sql`excluded.position` };
    await tx
      .insert(projectMember)
      .values(rows)
      .onConflictDoUpdate({ target: [projectMember.projectId, projectMember.userId], set });
  }
  const known = new Set(before.map(({ userId }) => userId));
  return people.filter((person) => !known.has(person));
}

/** Username → id of the people who are named. */
async function idsOf(tx: Database, members: Members, ownerId: string): Promise<Map<string, string>> {
  const usernames = members.flatMap(({ username }) => username ?? []);
  const found = await tx
    .select({ id: user.id, username: user.username })
    .from(user)
    .where(and(inArray(user.username, usernames), isNull(user.deletedAt)));
  const ids = new Map(found.map(({ id, username }) => [username, id]));
  const refuse = (message: string) => new DomainError('INVALID_INPUT', { field: 'members', message });
  for (const username of usernames) if (!ids.has(username)) throw refuse(`There is nobody called ${username}.`);
  if ([...ids.values()].includes(ownerId)) throw refuse('You are on the team already, as its owner.');
  if (ids.size < usernames.length) throw refuse('Somebody is on the team twice.');
  return ids;
}

/** Asks those who were named to claim their place or decline it. */
export async function askMembers(tx: Database, { slug, ownerId, title }: OwnProject, people: string[]): Promise<void> {
  for (const to of people.toSorted()) {
    const data = { slug, title };
    await notify(tx, { to, kind: 'team', actorId: ownerId, subject: `project:${slug}`, data });
  }
}

/** The people on the team who have not answered. */
export async function unanswered(tx: Database, { id }: { id: string }): Promise<string[]> {
  const rows = await tx
    .select({ userId: projectMember.userId })
    .from(projectMember)
    .where(
      and(
        eq(projectMember.projectId, id),
        isNotNull(projectMember.userId),
        isNull(projectMember.claimedAt),
        isNull(projectMember.declinedAt),
      ),
    );
  return rows.flatMap(({ userId }) => userId ?? []);
}
