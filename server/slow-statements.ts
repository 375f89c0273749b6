import { perProcess } from './per-process.ts';

/** A statement that took long, or waited long; its text holds no values. */
export type SlowStatement = { at: string; tookMs: number; text: string };

const kept = 20;

const list = perProcess('slow-statements', (): SlowStatement[] => []);

export function noteSlow(text: string, tookMs: number): void {
  list.unshift({ at: new Date().toISOString(), tookMs: Math.round(tookMs), text: text.slice(0, 500) });
  list.length = Math.min(list.length, kept);
}

/** This process's last, the latest first. */
export const slowStatements = (): readonly SlowStatement[] => list;
