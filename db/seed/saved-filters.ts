import { savedFilter } from '../schema/saved-project.ts';
import { investorTypes, sectors, stages } from '../vocabulary.ts';
import type { Batch } from './batch.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

/** Of the latest to join, as many as there are investors keep filters of the directory. */
export function makeSavedFilters(world: World, batch: Batch): void {
  const { people, plan, investors } = world;
  for (let k = 0; k < Math.min(investors.length, plan.people); k++) {
    const person = plan.people - 1 - k;
    const random = new Random(world.seed, `filter${k}`);
    const [type, sector, stage] = [random.pick(investorTypes), random.pick(sectors), random.pick(stages)];
    const filters = [
      { name: `Who backs ${sector}`, filter: { sectors: sector } },
      { name: `At ${stage}`, filter: { type, stages: stage } },
    ] as const;
    for (const { name, filter } of filters.slice(0, random.int(1, 2))) {
      const at = random.between(people.joinedAt(person), world.now);
      batch.add(savedFilter, {
        id: random.id(at),
        userId: people.at(person).id,
        list: 'investors',
        name,
        filter,
        createdAt: new Date(at),
        updatedAt: new Date(at),
      });
    }
  }
}
