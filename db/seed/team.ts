import type { projectMember } from '../schema/project.ts';
import { firstNames, lastNames } from './content/names.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

export type Member = { person?: number; name: string; role: string; answer: 'claimed' | 'declined' | 'open' };

const roles = ['Design', 'Back end', 'Documentation', 'Testing', 'Translations', 'Front end', 'Hardware'] as const;

/** Who works on a project beside its owner: people of the community, who may have answered, and mere names. */
export function gatherTeam(world: World, owner: number, random: Random): Member[] {
  if (!random.chance(0.22)) return [];
  const joined = random.indexes(random.int(1, 3), world.plan.people, { allowed: (index) => index !== owner });
  return joined.map((person) => {
    const role = random.pick(roles);
    if (random.chance(0.25)) {
      return { name: `${random.pick(firstNames)} ${random.pick(lastNames)}`, role, answer: 'open' };
    }
    const answer = random.pick(['claimed', 'claimed', 'claimed', 'open', 'declined'] as const);
    return { person, name: world.people.at(person).username, role, answer };
  });
}

export function memberRows(
  world: World,
  project: { id: string; invitedAt: number; members: Member[] },
  random: Random,
): (typeof projectMember.$inferInsert)[] {
  const { id, members } = project;
  return members.map(({ person, name, role, answer }, position) => {
    const invitedAt = Math.max(project.invitedAt, person === undefined ? 0 : world.people.joinedAt(person));
    const answeredAt = new Date(random.between(invitedAt, world.now, 6));
    return {
      id: random.id(invitedAt),
      projectId: id,
      userId: person === undefined ? null : world.people.at(person).id,
      name,
      role,
      position,
      claimedAt: answer === 'claimed' ? answeredAt : null,
      declinedAt: answer === 'declined' ? answeredAt : null,
      createdAt: new Date(invitedAt),
      updatedAt: answer === 'open' ? new Date(invitedAt) : answeredAt,
    };
  });
}
