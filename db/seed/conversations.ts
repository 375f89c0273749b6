import { conversation, message } from '../schema/conversation.ts';
import type { Batch, Making } from './batch.ts';
import { messages } from './content/requests.ts';
import { Random } from './random.ts';
import type { World } from './world.ts';

/** After that long a mail tells of what is unread. */
const patienceMs = 15 * 60_000;

type Talk = {
  people: [number, number];
  at: number;
  random: Random;
  /** The second of the two has blocked the first after the last message. */
  isBlocked?: boolean;
};

/**
 * Opens a conversation between two people that starts at an instant, or gives the one they have.
 * @returns its id
 */
export function converse(world: World, batch: Batch, talk: Talk): string {
  const { random } = talk;
  const [a, b] = talk.people;
  const pair = Math.min(a, b) * world.plan.people + Math.max(a, b);
  const known = world.conversations.get(pair);
  if (known) return known;
  const [first, second] = world.people.at(a).id < world.people.at(b).id ? [a, b] : [b, a];
  const id = random.id(talk.at);
  world.conversations.set(pair, id);

  const start = random.index(messages.length);
  const moments = Array.from({ length: random.int(1, 9) }, () => random.between(talk.at, world.now, 6)).sort(
    (x, y) => x - y,
  );
  const said = moments.map((at, k) => ({
    at,
    sender: k % 2 === 0 ? a : b,
    body: messages[(start + k) % messages.length] ?? '',
  }));
  const last = said.at(-1);
  const reader = last?.sender === a ? b : a;
  // One in five is not read yet: its last message waits for the other.
  const unread = random.chance(0.2) ? 1 : 0;
  if (unread) world.people.count(reader, 'unreadMessageCount');
  const lastAt = new Date(last?.at ?? talk.at);
  // Right before the last: all the others are read.
  const readUpTo = (person: number) => (unread && person === reader ? new Date(lastAt.getTime() - 1) : lastAt);
  const waitsFor = (person: number) => (unread && person === reader ? lastAt : null);
  const toldAt = lastAt.getTime() + patienceMs;
  const blockedBy = (person: number) => (talk.isBlocked && person === b ? lastAt : null);
  const mailed = (person: number) => (waitsFor(person) && toldAt <= world.now ? new Date(toldAt) : null);
  batch.add(conversation, {
    id,
    firstUserId: world.people.at(first).id,
    secondUserId: world.people.at(second).id,
    lastMessageAt: lastAt,
    lastMessageText: last?.body ?? null,
    firstReadAt: readUpTo(first),
    secondReadAt: readUpTo(second),
    firstUnreadCount: first === reader ? unread : 0,
    secondUnreadCount: second === reader ? unread : 0,
    firstUnreadSince: waitsFor(first),
    secondUnreadSince: waitsFor(second),
    firstMailedAt: mailed(first),
    secondMailedAt: mailed(second),
    firstBlockedAt: blockedBy(first),
    secondBlockedAt: blockedBy(second),
    createdAt: new Date(talk.at),
    updatedAt: lastAt,
  });
  for (const { at, sender, body } of said) {
    const moment = new Date(at);
    batch.add(message, {
      id: random.id(at),
      conversationId: id,
      senderId: world.people.at(sender).id,
      body,
      createdAt: moment,
      updatedAt: moment,
    });
  }
  return id;
}

/** One in so many ended with a block. */
const blockEvery = 12;

/** Conversations beside those that intros opened; the longest here have the fullest inboxes. */
export function* makeConversations(world: World, batch: Batch): Making {
  const { plan, people, now } = world;
  const random = new Random(world.seed, 'conversations');
  for (let k = 0; k < plan.conversations; k++) {
    const a = random.index(plan.people, 3);
    const b = random.index(plan.people);
    if (a === b) continue;
    const at = random.between(Math.max(people.joinedAt(a), people.joinedAt(b)), now);
    const isBlocked = k % blockEvery === blockEvery - 1;
    converse(world, batch, { people: random.chance(0.5) ? [a, b] : [b, a], at, random, isBlocked });
    yield;
  }
}
