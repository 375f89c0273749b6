import { follow } from '../schema/follow.ts';
import type { Batch, Making } from './batch.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

/** Who follows whom: the longest here are followed most. */
export function* makeFollows(world: World, batch: Batch): Making {
  const { plan, people, now } = world;
  const random = new Random(world.seed, 'follows');
  const each = plan.follows / plan.people;
  for (let follower = 0; follower < plan.people; follower++) {
    const count = Math.floor(each * random.spread() + random.fraction());
    for (const followed of random.indexes(count, plan.people, { skew: 2, allowed: (who) => who !== follower })) {
      const at = new Date(random.between(Math.max(people.joinedAt(follower), people.joinedAt(followed)), now));
      batch.add(follow, {
        id: random.id(at.getTime()),
        followerId: people.at(follower).id,
        followedId: people.at(followed).id,
        createdAt: at,
        updatedAt: at,
      });
      people.count(follower, 'followingCount');
      people.count(followed, 'followerCount');
    }
    yield;
  }
}
