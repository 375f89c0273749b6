import { introRequest } from '../schema/intro-request.ts';
import { declineReasons, introMessages } from './content/requests.ts';
import { converse } from './conversations.ts';
import type { Subject } from './subject.ts';

const dayMs = 86_400_000;
const openForMs = 30 * dayMs;

/** Investors who ask the owner for an introduction. Returns how many did. */
export function askForIntros(subject: Subject, count: number): number {
  const { world, batch, random } = subject;
  const investors = random.some(count, freeInvestors(subject));
  for (const investor of investors) {
    const from = Math.max(subject.publishedAt, world.people.joinedAt(investor));
    const at = random.between(from, world.now, 2);
    const answeredAt = random.between(at, at + 12 * dayMs, 3);
    const answer = random.pick(['accepted', 'accepted', 'declined', 'none'] as const);
    const status =
      answer !== 'none' && answeredAt <= world.now ? answer : at + openForMs < world.now ? 'expired' : 'pending';
    const answered = status === 'accepted' || status === 'declined';
    const talk = { people: [investor, subject.owner] as [number, number], at: answeredAt, random };
    batch.add(introRequest, {
      id: random.id(at),
      projectId: subject.id,
      senderId: world.people.at(investor).id,
      recipientId: world.people.at(subject.owner).id,
      direction: 'investor_to_builder',
      message: random.pick(introMessages),
      status,
      declinedReason: status === 'declined' ? random.pick(declineReasons) : null,
      answeredAt: answered ? new Date(answeredAt) : null,
      expiresAt: new Date(at + openForMs),
      conversationId: status === 'accepted' ? converse(world, batch, talk) : null,
      createdAt: new Date(at),
      updatedAt: new Date(answered ? answeredAt : at),
    });
  }
  return investors.length;
}

/** A few investors outside the team, taken from a random place of the list rather than from all of it. */
function freeInvestors({ world, random, team }: Subject): number[] {
  const start = random.index(world.investors.length);
  return [...world.investors.slice(start), ...world.investors.slice(0, start)]
    .slice(0, 12)
    .filter((person) => !team.has(person));
}
