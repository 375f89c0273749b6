import { notification, notificationActor } from '../schema/notification.ts';
import type { notificationKinds } from '../vocabulary.ts';
import type { Batch, Making } from './batch.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

type Notice = {
  to: number;
  kind: (typeof notificationKinds)[number];
  subject: string;
  data: Record<string, string>;
  /** Who did it, latest first, with the instant. */
  actors: readonly { person: number; at: number }[];
  random: Random;
};

const recentMs = 5 * 86_400_000;

/** One folded line of an inbox. Recent ones are likely unread. */
export function notify(world: World, batch: Batch, notice: Notice): void {
  const { random } = notice;
  const [latest] = notice.actors;
  const first = notice.actors.at(-1);
  if (!latest || !first || latest.person === notice.to) return;
  const unread = latest.at > world.now - recentMs ? random.chance(0.7) : random.chance(0.05);
  const id = random.id(first.at);
  if (unread) world.people.count(notice.to, 'unreadNotificationCount');
  batch.add(notification, {
    id,
    userId: world.people.at(notice.to).id,
    kind: notice.kind,
    actorId: world.people.at(latest.person).id,
    actorCount: new Set(notice.actors.map(({ person }) => person)).size,
    subject: notice.subject,
    data: notice.data,
    foldedAt: new Date(latest.at),
    readAt: unread ? null : new Date(random.between(latest.at, world.now, 4)),
    createdAt: new Date(first.at),
    updatedAt: new Date(latest.at),
  });
  const seen = new Set<number>();
  for (const { person, at } of notice.actors) {
    if (seen.has(person)) continue;
    seen.add(person);
    batch.add(notificationActor, {
      id: random.id(at),
      notificationId: id,
      actorId: world.people.at(person).id,
      createdAt: new Date(at),
      updatedAt: new Date(at),
    });
  }
}

/** News of projects that people follow; the longest here have the fullest inboxes. */
export function* notifyFollowers(
  world: World,
  batch: Batch,
  projects: readonly { slug: string; title: string }[],
): Making {
  const { plan, people, now } = world;
  const random = new Random(world.seed, 'notifications');
  const sent = new Set<number>();
  for (let k = 0; k < plan.notifications && projects.length > 0; k++) {
    const to = random.index(plan.people, 3);
    const which = random.index(projects.length);
    const { slug, title } = projects[which] ?? { slug: '', title: '' };
    const person = random.index(plan.people, 1.5);
    const at = random.between(Math.max(people.joinedAt(to), people.joinedAt(person)), now, 0.7);
    const pair = to * projects.length + which;
    if (sent.has(pair)) continue;
    sent.add(pair);
    const subject = `project:${slug}`;
    notify(world, batch, { to, kind: 'update', subject, data: { title }, actors: [{ person, at }], random });
    yield;
  }
}
