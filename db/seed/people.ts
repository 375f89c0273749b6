import type postgres from 'postgres';
import { user } from '../schema/user.ts';
import type { Batch, Making } from './batch.ts';
import { suspensionOf } from './operations.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

const counted = [
  'karma',
  'projectCount',
  'commentCount',
  'badgeCount',
  'followerCount',
  'followingCount',
  'unreadNotificationCount',
  'unreadMessageCount',
] as const;
export type PersonCount = (typeof counted)[number];

export type Person = { id: string; username: string; displayName: string; verified: boolean; github: boolean };

/**
 * The people, by the order in which they joined: the lower the index, the longer here. Their counts grow while the rest
 * is made and are written at the end.
 */
export class People {
  readonly list: Person[] = [];
  readonly #joinedAt: number[] = [];
  readonly #counts: Record<PersonCount, Int32Array>;

  constructor(size: number) {
    const pairs = counted.map((name) => [name, new Int32Array(size)]);
    this.#counts = Object.fromEntries(pairs) as Record<PersonCount, Int32Array>;
  }

  add(person: Person, joinedAt: number): void {
    this.list.push(person);
    this.#joinedAt.push(joinedAt);
  }

  at(index: number): Person {
    const person = this.list[index];
    if (!person) throw new RangeError(`there is no person ${index}`);
    return person;
  }

  /** How many had joined by then: any index below it is one of them. */
  joinedBy(atMs: number): number {
    let low = 0;
    let high = this.#joinedAt.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#joinedAt[middle] ?? 0) <= atMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  joinedAt(index: number): number {
    return this.#joinedAt[index] ?? 0;
  }

  count(index: number, name: PersonCount, by = 1): void {
    const counts = this.#counts[name];
    counts[index] = (counts[index] ?? 0) + by;
  }

  /** Writes the counts of everybody who has any. */
  async writeCounts(sql: postgres.ISql): Promise<void> {
    const slice = 10_000;
    for (let start = 0; start < this.list.length; start += slice) {
      const people = this.list.slice(start, start + slice);
      const columns = counted.map((name) => [...this.#counts[name].subarray(start, start + slice)]);
      const [karma, projects, comments, badges, followers, following, notifications, messages] = columns;
      await sql`
        update "user" set karma = c.karma, project_count = c.projects, comment_count = c.comments,
          badge_count = c.badges, follower_count = c.followers, following_count = c.following,
          unread_notification_count = c.notifications, unread_message_count = c.messages
        from unnest(${people.map(({ id }) => id)}::uuid[], ${karma ?? []}::int[], ${projects ?? []}::int[],
          ${comments ?? []}::int[], ${badges ?? []}::int[], ${followers ?? []}::int[], ${following ?? []}::int[],
          ${notifications ?? []}::int[], ${messages ?? []}::int[])
          as c (id, karma, projects, comments, badges, followers, following, notifications, messages)
        where "user".id = c.id`;
    }
  }
}

/** Makes everybody, the first two weeks before the first project. */
export function* makePeople(world: World, batch: Batch): Making {
  const { plan, from, now, people } = world;
  const twoWeeks = 14 * 86_400_000;
  for (let index = 0; index < plan.people; index++) {
    const random = new Random(world.seed, `person${index}`);
    const text = world.content.person(index, random);
    const share = (index / plan.people) ** 1.5;
    const joinedAt = new Date(Math.floor(from - twoWeeks + share * (now - from)));
    const username = world.names.person(text.username);
    const id = random.id(joinedAt.getTime());
    // A few profiles came by an import and wait to be claimed; nobody of them has a role, or had.
    const hasRole = world.isValidator(index) || world.isInvestor(index) || index === world.former.person;
    const claimed = hasRole || random.chance(0.96);
    const verified = claimed && (hasRole || random.chance(0.93));
    const github = claimed && random.chance(0.6);
    people.add({ id, username, displayName: text.displayName, verified, github }, joinedAt.getTime());
    batch.add(user, {
      id,
      username,
      displayName: text.displayName,
      email: claimed ? `${username}@people.example.org` : null,
      emailVerified: verified,
      bio: text.bio,
      website: claimed && random.chance(0.3) ? `https://${username.replaceAll('_', '-')}.example.org` : null,
      location: text.location,
      githubLogin: github ? username.replaceAll('_', '-') : null,
      githubConnectedAt: github ? joinedAt : null,
      isValidator: world.isValidator(index),
      isInvestor: world.isInvestor(index),
      ...suspensionOf(world, index),
      createdAt: joinedAt,
      updatedAt: joinedAt,
    });
    yield;
  }
}
