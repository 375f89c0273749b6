import { type ProofFacts, proofScore } from '#server/score/proof-score.ts';
import { type project, projectDay } from '../schema/project.ts';
import { dayOf } from '../site-counts.ts';
import type { Happenings } from './project.ts';
import { Random } from './random.ts';
import { notedMs, type Subject } from './subject.ts';

const dayMs = 86_400_000;

type Now = { facts: ProofFacts; row: Pick<typeof project.$inferInsert, 'viewCount'> };

/** How the project stood on the last days, where that changed: what it has now without the votes and comments that came later. */
export function noteProjectDays(
  { world, batch, id, publishedAt }: Subject,
  { votes, thread }: Happenings,
  now: Now,
): void {
  const random = new Random(world.seed, `days${id}`);
  const today = Math.floor(world.now / dayMs) * dayMs;
  let last = '';
  for (let start = today - notedMs + dayMs; start <= today; start += dayMs) {
    const end = Math.min(start + dayMs, world.now);
    if (publishedAt >= end) continue;
    const later = votes.recent.filter(({ at }) => at >= end);
    const upCount = votes.up - later.filter(({ value }) => value === 1).length;
    const downCount = votes.down - later.filter(({ value }) => value === -1).length;
    const share = (upCount + downCount) / Math.max(1, votes.up + votes.down);
    const figures = {
      proofScore: proofScore({ ...now.facts, upCount, downCount }).total,
      netVotes: upCount - downCount,
      commentCount: thread.count - thread.recent.filter((at) => at >= end).length,
      viewCount: Math.round((now.row.viewCount ?? 0) * (later.length > 0 ? share : 1)),
    };
    const text = JSON.stringify(figures);
    if (text === last) continue;
    last = text;
    const stamp = new Date(end);
    batch.add(projectDay, {
      id: random.id(end),
      projectId: id,
      day: dayOf(new Date(start)),
      ...figures,
      createdAt: stamp,
      updatedAt: stamp,
    });
  }
}
