import type postgres from 'postgres';
import { answerFigures } from '../answer-figures.ts';
import { introRequest } from '../schema/intro-request.ts';
import { declineReasons } from '../vocabulary.ts';
import { introMessages, pitches } from './content/requests.ts';
import { converse } from './conversations.ts';
import { Random } from './random.ts';
import type { Subject } from './subject.ts';

const dayMs = 86_400_000;
const openForMs = 30 * dayMs;

/** Investors who ask the owner for an introduction, and investors whom the owner asks. Returns how many asked. */
export function askForIntros(subject: Subject, count: number): number {
  const { owner, world, random } = subject;
  const investors = random.some(count, freeInvestors(subject));
  for (const from of investors) add(subject, { from, to: owner, direction: 'investor_to_builder', skew: 2 });
  // A chance of its own, so that all else stays as it was.
  const pitching = { ...subject, random: new Random(world.seed, `pitch${subject.id}`) };
  if (world.people.at(owner).verified && pitching.random.chance(pitchesPerIntro * world.plan.introRate)) {
    const others = freeInvestors(pitching).filter((person) => !investors.includes(person));
    for (const to of pitching.random.some(2, others)) {
      add(pitching, { from: owner, to, direction: 'builder_to_investor', skew: 1 });
    }
  }
  return investors.length;
}

const pitchesPerIntro = 5;

type Asking = {
  from: number;
  to: number;
  direction: (typeof introRequest.$inferSelect)['direction'];
  /** As in `Random.between`: how much rather early than late. */
  skew: number;
};

function add({ world, batch, random, id, publishedAt }: Subject, { from, to, direction, skew }: Asking): void {
  const { people, now } = world;
  const at = random.between(Math.max(publishedAt, people.joinedAt(from), people.joinedAt(to)), now, skew);
  const answeredAt = random.between(at, at + 12 * dayMs, 3);
  const answer = random.pick(['accepted', 'accepted', 'declined', 'none'] as const);
  const status = answer !== 'none' && answeredAt <= now ? answer : at + openForMs < now ? 'expired' : 'pending';
  const endedAt = { accepted: answeredAt, declined: answeredAt, expired: at + openForMs, pending: at }[status];
  const talk = { people: [from, to] as [number, number], at: answeredAt, random };
  batch.add(introRequest, {
    id: random.id(at),
    projectId: id,
    senderId: people.at(from).id,
    recipientId: people.at(to).id,
    direction,
    message: random.pick(direction === 'investor_to_builder' ? introMessages : pitches),
    status,
    declinedReason: status === 'declined' ? random.pick(declineReasons[direction]) : null,
    answeredAt: status === 'accepted' || status === 'declined' ? new Date(answeredAt) : null,
    expiresAt: new Date(at + openForMs),
    conversationId: status === 'accepted' ? converse(world, batch, talk) : null,
    createdAt: new Date(at),
    updatedAt: new Date(endedAt),
  });
}

/** How the investors answer, once all requests are written. */
export async function writeAnswers(sql: postgres.ISql): Promise<void> {
  await sql.unsafe(`
    update investor_profile p set answer_rate = f.rate, median_answer_seconds = f.seconds
    from (${answerFigures}) f where f.user_id = p.user_id`);
}

/** A few investors outside the team, taken from a random place of the list rather than from all of it. */
function freeInvestors({ world, random, team }: Subject): number[] {
  const start = random.index(world.investors.length);
  return [...world.investors.slice(start), ...world.investors.slice(0, start)]
    .slice(0, 12)
    .filter((person) => !team.has(person));
}
