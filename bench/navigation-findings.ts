import type { Finding } from './bench.ts';
import type { Measured } from './navigation.ts';
import type { Press } from './press.ts';
import { ratioOf } from './rounds.ts';
import { median, percentile } from './stats.ts';

const frameMs = 1000 / 60;

/** From press to painted heading beside the control page, and that nothing empty was shown. */
export function headingFindings({ ours, control }: Measured, { medianRatio }: { medianRatio?: number }): Finding[] {
  const medians = { ours: roundsOf(ours, median), baseline: roundsOf(control, median) };
  const late = { ours: roundsOf(ours, p95), baseline: roundsOf(control, p95) };
  const lateMs = p95(headings(ours.flat())) - p95(headings(control.flat()));
  const empty = sum(ours.flat().map(({ emptyFrames }) => emptyFrames));
  return [
    {
      name: 'press → heading painted, median / swapping ready DOM',
      ...medians,
      wished: 'low',
      budget: medianRatio ? `≤ ${medianRatio}x` : '',
      isKept: !medianRatio || ratioOf(medians.ours, medians.baseline, 'low').median <= medianRatio,
    },
    {
      name: 'press → heading painted, p95 / swapping ready DOM',
      ...late,
      wished: 'low',
      budget: '≤ +1 frame',
      isKept: lateMs <= frameMs,
    },
    none('frames without a heading', empty),
  ];
}

export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export const p95 = (values: number[]): number => percentile(values, 0.95);

function roundsOf(rounds: Press[][], pick: (values: number[]) => number) {
  return { rounds: rounds.map((presses) => pick(headings(presses))), unit: 'ms' };
}

function headings(presses: Press[]): number[] {
  return presses.map(({ toHeadingMs }) => toHeadingMs);
}

/** Something that must not be at all. */
export function none(name: string, value: number): Finding {
  return { name, ours: { rounds: [value], unit: '' }, wished: 'low', budget: '0', isKept: value === 0 };
}
