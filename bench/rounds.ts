import { median } from './stats.ts';

/** A quantity in `unit`, round by round; one round where it was measured once. */
export type Side = { rounds: number[]; unit: string };

export type Comparison = {
  ours: () => Promise<number>;
  baseline: () => Promise<number>;
  unit: string;
  /** Rounds that count. */
  rounds?: number;
  /** Rounds before them that do not. */
  warmUps?: number;
};

/** Measures two sides in turn, A B A B, so that a machine that slows down slows both. */
export async function inTurn(comparison: Comparison): Promise<{ ours: Side; baseline: Side }> {
  const { ours, baseline, unit, rounds = 5, warmUps = 1 } = comparison;
  const results: { ours: Side; baseline: Side } = { ours: { rounds: [], unit }, baseline: { rounds: [], unit } };
  for (let round = -warmUps; round < rounds; round++) {
    const values = { ours: await ours(), baseline: await baseline() };
    if (round < 0) continue;
    results.ours.rounds.push(values.ours);
    results.baseline.rounds.push(values.baseline);
  }
  return results;
}

/** Ours over the baseline of the same round: the median, and the one furthest from what is wished. */
export function ratioOf(ours: Side, baseline: Side, wished: 'low' | 'high'): { median: number; worst: number } {
  const ratios = ours.rounds.map((value, round) => value / (baseline.rounds[round] ?? Number.NaN));
  return { median: median(ratios), worst: wished === 'low' ? Math.max(...ratios) : Math.min(...ratios) };
}
