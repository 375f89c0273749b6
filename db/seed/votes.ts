import { vote } from '../schema/vote.ts';
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
  const votes: Votes = { up: 0, down: 0, rising: 0, latest: [], recent: [] };
  for (const person of voters) {
    const value = random.chance(0.18 - 0.15 * appeal) ? -1 : 1;
    const at = momentOf(subject, person);
    if (value === 1) votes.up++;
    else votes.down++;
    if (at > world.now - notedMs) votes.recent.push({ value, at });
    if (at > world.now - twoDaysMs) votes.rising += value;
    if (value === 1) votes.latest.push({ person, at });
    const moment = new Date(at);
    batch.add(vote, {
      id: random.id(at),
      projectId: subject.id,
      userId: world.people.at(person).id,
      value,
      createdAt: moment,
      updatedAt: moment,
    });
  }
  votes.latest.sort((a, b) => b.at - a.at);
  votes.latest.splice(5);
  world.people.count(subject.owner, 'karma', votes.up - votes.down);
  return votes;
}
