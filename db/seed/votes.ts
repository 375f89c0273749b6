import { vote } from '../schema/vote.ts';
import { Random } from './random.ts';
import { momentOf, notedMs, outsiders, type Subject } from './subject.ts';

const twoDaysMs = 2 * 86_400_000;

export type Votes = {
  up: number;
  down: number;
  /** Net votes of the last 48 hours. */
  rising: number;
  /** Who voted up last, latest first, with the instant. */
  latest: { person: number; at: number }[];
  /** Those of the last days, whose scores are noted. */
  recent: { value: number; at: number }[];
};

/** Up and down votes on a project; the owner's karma follows. */
export function castVotes(subject: Subject, expected: number): Votes {
  const { world, batch, random, appeal } = subject;
  const ageDays = (world.now - subject.publishedAt) / 86_400_000;
  const ripe = Math.min(1, Math.sqrt((ageDays + 0.2) / 3));
  const voters = outsiders(subject, Math.floor(expected * random.spread() * ripe + random.fraction()));
  // Some projects were helped along: a part of their votes does not count.
  const farm = new Random(world.seed, `void${subject.slug}`);
  const isFarmed = farm.chance(0.04);
  const votes: Votes = { up: 0, down: 0, rising: 0, latest: [], recent: [] };
  for (const person of voters) {
    const value = random.chance(0.18 - 0.15 * appeal) ? -1 : 1;
    const at = momentOf(subject, person);
    const isVoid = isFarmed && value === 1 && farm.chance(0.3);
    if (!isVoid) count(votes, { person, at, value, now: world.now });
    const moment = new Date(at);
    batch.add(vote, {
      id: random.id(at),
      projectId: subject.id,
      userId: world.people.at(person).id,
      value,
      voidedAt: isVoid ? new Date(world.now) : null,
      voidedReason: isVoid ? 'Cast within minutes by accounts that did nothing else.' : null,
      createdAt: moment,
      updatedAt: moment,
    });
  }
  votes.latest.sort((a, b) => b.at - a.at);
  votes.latest.splice(5);
  world.people.count(subject.owner, 'karma', votes.up - votes.down);
  return votes;
}

type Cast = { person: number; at: number; value: 1 | -1; now: number };

function count(votes: Votes, { person, at, value, now }: Cast): void {
  if (value === 1) votes.up++;
  else votes.down++;
  if (at > now - notedMs) votes.recent.push({ value, at });
  if (at > now - twoDaysMs) votes.rising += value;
  if (value === 1) votes.latest.push({ person, at });
}
