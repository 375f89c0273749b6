import { and, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { seenText } from '#db/seen-text.ts';
import { isDeletedUsername } from '#db/slug.ts';
import { DomainError } from '../errors.ts';
import { notify } from '../notification/notify.writes.ts';
import { deletedUsername } from '../profile/person.reads.ts';
import type { OwnProject } from './own-project.writes.ts';
import type { ProjectContent } from './project-content.input.ts';

type Members = ProjectContent['members'];

/** The team in its new order; who stays on it keeps their answer. Gives the ids of the people who were not on it before. */
export async function storeMembers(
  tx: Database,
  { id: projectId, ownerId }: OwnProject,
  given: Members,
): Promise<string[]> {
  const members = given.filter(({ username, name }) => username || seenText(name));
  const onTeam = eq(projectMember.projectId, projectId);
  const before = await tx
    .select({ userId: projectMember.userId, name: projectMember.name })
    .from(projectMember)
    .where(and(onTeam, isNotNull(projectMember.userId)));
  const known = new Map(before.map(({ userId, name }) => [userId, name]));
  const ids = await idsOf(tx, members, { ownerId, team: before.flatMap(({ userId }) => userId ?? []) });
  const people = [...ids.values()];
  await tx
    .delete(projectMember)
    .where(and(onTeam, or(isNull(projectMember.userId), notInArray(projectMember.userId, people))));
  const rows = members.map(({ username, name, role }, position) => {
    const userId = username ? (ids.get(username) ?? null) : null;
    // Whoever takes their deletion back has the name that they had.
    const kept = username && isDeletedUsername(username) ? known.get(userId) : undefined;
    return { projectId, userId, name: kept || seenText(name) || username || '', role: role.trim(), position };
  });
  if (rows.length > 0) {
    const set = { name: sql`excluded.name`, role: sql`excluded.role`, position: sql`excluded.position` };
    await tx
      .insert(projectMember)
      .values(rows)
      .onConflictDoUpdate({ target: [projectMember.projectId, projectMember.userId], set });
  }
  return people.filter((person) => !known.has(person));
}

/**
 * Username → id of the people who are named. Whoever is on the team already goes by either name, since a form may be older
 * than their deletion, or than its undoing.
 */
async function idsOf(
  tx: Database,
  members: Members,
  { ownerId, team }: { ownerId: string; team: string[] },
): Promise<Map<string, string>> {
  const usernames = members.flatMap(({ username }) => username ?? []);
  const found = await tx
    .select({ id: user.id, names: sql<string[]>`array[${user.username}, ${deletedUsername}]` })
    .from(user)
    .where(or(and(inArray(user.username, usernames), isNull(user.deletedAt)), inArray(user.id, team)));
  const called = new Map(found.flatMap(({ id, names }) => names.map((name) => [name, id])));
  const refuse = (message: string) => new DomainError('INVALID_INPUT', { field: 'members', message });
  const ids = new Map<string, string>();
  for (const username of usernames) {
    const id = called.get(username);
    if (!id) throw refuse(`There is nobody called ${username}.`);
    ids.set(username, id);
  }
  const people = new Set(ids.values());
  if (people.has(ownerId)) throw refuse('You are on the team already, as its owner.');
  if (people.size < usernames.length) throw refuse('Somebody is on the team twice.');
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
