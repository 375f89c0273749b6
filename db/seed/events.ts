import type postgres from 'postgres';
import { event, eventEntry, eventSubscriber } from '../schema/event.ts';
import type { Batch } from './batch.ts';
import type { MadeProject } from './project.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

const dayMs = 86_400_000;

export type Event = {
  id: string;
  startsAt: number;
  endsAt: number;
  tracks: readonly string[];
  subscriberCount: number;
  /** Held until all projects are made: only then is it known who won. */
  entries: { row: typeof eventEntry.$inferInsert; proofScore: number }[];
};

const prizes = [
  { name: 'First prize', description: 'A year of hosting and a long table at the next one' },
  { name: 'Second prize', description: 'Half a year of hosting' },
  { name: 'Third prize', description: 'Books, chosen by the jury' },
];

/** Hackathons and demo days, spread over time as projects are; the last is still to come. */
export function makeEvents(world: World, batch: Batch): Event[] {
  const { plan, people, from, now } = world;
  return Array.from({ length: plan.events }, (_, index) => {
    const random = new Random(world.seed, `event${index}`);
    const text = world.content.event(index, random);
    const organizer = random.index(plan.people, 3);
    const startsAt = from + ((index + 0.9) / (plan.events - 0.5)) ** plan.recency * (now - from);
    const endsAt = startsAt + random.int(0, 2) * dayMs + 8 * 3_600_000;
    const announcedAt = Math.min(now, Math.max(startsAt - 60 * dayMs, people.joinedAt(organizer)));
    const slug = world.names.event(text.name);
    const made: Event = {
      id: random.id(announcedAt),
      startsAt,
      endsAt,
      tracks: text.tracks,
      subscriberCount: 0,
      entries: [],
    };
    batch.add(event, {
      id: made.id,
      slug,
      organizerId: people.at(organizer).id,
      name: text.name,
      description: text.description,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      place: text.place,
      url: `https://${slug}.example.org/`,
      tracks: text.tracks,
      prizes,
      createdAt: new Date(announcedAt),
      updatedAt: new Date(announcedAt),
    });
    for (const person of random.indexes(Math.floor(plan.people ** 0.6), plan.people)) {
      const at = random.between(Math.max(announcedAt, people.joinedAt(person)), now);
      batch.add(eventSubscriber, {
        id: random.id(at),
        eventId: made.id,
        userId: people.at(person).id,
        createdAt: new Date(at),
        updatedAt: new Date(at),
      });
      made.subscriberCount++;
    }
    return made;
  });
}

/** A project enters the next event after its publishing. */
export function enterEvent(events: readonly Event[], made: MadeProject): void {
  const { world, random, publishedAt } = made.subject;
  const next = events.find(({ startsAt }) => startsAt > publishedAt);
  if (!made.published || !next || !random.chance(world.plan.eventShare)) return;
  const at = new Date(random.between(publishedAt, Math.min(next.startsAt, world.now)));
  const row = {
    id: random.id(at.getTime()),
    eventId: next.id,
    projectId: made.subject.id,
    track: random.pick(next.tracks),
    enteredAt: at,
    rank: null,
    prize: null,
    createdAt: at,
    updatedAt: at,
  };
  next.entries.push({ row, proofScore: made.proofScore });
}

/** Adds the entries; where an event is over, its entries are ranked by their score. */
export function judge(world: World, batch: Batch, events: readonly Event[]): void {
  for (const { endsAt, entries } of events) {
    const over = endsAt < world.now;
    entries.sort((a, b) => b.proofScore - a.proofScore);
    for (const [place, { row }] of entries.entries()) {
      const ranked = over ? { rank: place + 1, prize: prizes[place]?.name ?? null } : {};
      batch.add(eventEntry, { ...row, ...ranked });
    }
  }
}

export async function writeEventCounts(sql: postgres.ISql, events: readonly Event[]): Promise<void> {
  await sql`
    update event set subscriber_count = c.subscribers, entry_count = c.entries
    from unnest(${events.map((e) => e.id)}::uuid[], ${events.map((e) => e.subscriberCount)}::int[],
      ${events.map((e) => e.entries.length)}::int[]) as c (id, subscribers, entries)
    where event.id = c.id`;
}
